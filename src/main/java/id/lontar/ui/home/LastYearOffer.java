package id.lontar.ui.home;

import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Context;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Where a new return can begin: with last year's of the same person, from the store or a file.
final class LastYearOffer {
    private final Context context;
    private final Words words;
    private final Consumer<TaxReturn> take;
    private final Consumer<Node> refuse;

    /// @param take gets last year's return
    /// @param refuse gets why a file cannot be read
    LastYearOffer(Context context, Consumer<TaxReturn> take, Consumer<Node> refuse) {
        this.context = context;
        this.words = context.views().words();
        this.take = take;
        this.refuse = refuse;
    }

    /// The latest return of an earlier year, one that was filed before one that was not.
    static Optional<TaxReturn> latest(
            List<Filing> filings, Person person, FormCode form, TaxYear year) {
        return filings.stream()
                .filter(each -> each.personId().equals(person.id()))
                .filter(each -> each.taxReturn().form().kind() == form.kind())
                .filter(each -> each.taxReturn().year().compareTo(year) < 0)
                .max(
                        Comparator.comparing((Filing each) -> each.taxReturn().year())
                                .thenComparing(each -> each.state().isFiled())
                                .thenComparingInt(each -> each.taxReturn().revision())
                                .thenComparing(Filing::changedAt))
                .map(Filing::taxReturn);
    }

    Button fromStore(TaxReturn last) {
        return button(
                words.say("home.carry.store", last.form().code(), last.year().toString()),
                () -> take.accept(last));
    }

    Button fromFile() {
        var button = button(words.say("home.carry.file"), () -> {});
        button.setOnAction(event -> choose(button));
        return button;
    }

    private static Button button(String text, Runnable then) {
        var button = new Button(text);
        button.setOnAction(event -> then.run());
        return button;
    }

    private void choose(Button button) {
        var chooser = new FileChooser();
        chooser.setTitle(words.say("home.carry.file"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                words.say("home.carry.fileKind"), "*.lontar.json", "*.json"));
        var file = chooser.showOpenDialog(button.getScene().getWindow());
        if (file != null) read(file);
    }

    void read(File file) {
        context.jobs()
                .start(
                        progress -> context.bench().papers().files().read(bytes(file)),
                        reading -> {
                            switch (reading) {
                                case ReturnFiles.Reading.Read(var taxReturn) ->
                                        take.accept(taxReturn);
                                case ReturnFiles.Reading.Unreadable(var faults) ->
                                        refuse.accept(faulty(file, faults));
                            }
                        });
    }

    private static byte[] bytes(File file) {
        try {
            return Files.readAllBytes(file.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Node faulty(File file, List<ReturnFiles.Fault> faults) {
        var card = new VBox(label(words.say("home.carry.unreadable", file.getName())));
        for (var fault : faults.subList(0, Math.min(3, faults.size())))
            card.getChildren()
                    .add(label("• " + words.say(fault.key(), fault.arguments().toArray())));
        card.getStyleClass().addAll("card", "card-amber");
        return card;
    }

    private static Label label(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        return label;
    }
}
