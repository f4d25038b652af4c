package id.lontar.ui.home;

import id.lontar.filing.Vault;
import id.lontar.filing.checkup.Check;
import id.lontar.filing.checkup.Checkup;
import id.lontar.filing.checkup.CheckupWords;
import id.lontar.filing.checkup.Machine;
import id.lontar.filing.checkup.Report;
import id.lontar.ui.Context;
import id.lontar.ui.Screen;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;
import id.lontar.work.WholeFile;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Whether this computer is ready for Lontar, what to do where it is not, and a report for somebody
/// who helps, which its owner reads and shortens before it leaves the computer.
public final class CheckupScreen implements Screen {
    private static final int REPORT_ROWS = 14;

    private final Context context;
    private final Words words;
    private final Vault vault;
    private final Label sum = line("");
    private final VBox rows = new VBox(4);
    private final Button again = new Button();
    private final Button write = new Button();
    private final Button save = new Button();
    private final TextArea text = new TextArea();
    private final VBox report = new VBox(8);
    private final VBox page = new VBox();

    /// Where the report is to be saved, if anywhere.
    Supplier<Optional<Path>> where = this::ask;

    /// What was found, on which machine.
    private record Found(Machine machine, List<Check> checks) {}

    public CheckupScreen(Context context, Vault vault) {
        this.context = context;
        this.words = context.views().words();
        this.vault = vault;
        page.getStyleClass().add("page");
        page.getChildren()
                .addAll(styled(words.say("home.checkup"), "title"), sum, card(), report());
        again.setText(words.say("home.checkup.again"));
        again.setId("checkupAgain");
        again.setOnAction(event -> shown());
    }

    private VBox card() {
        var card = new VBox(8, rows, again);
        rows.setId("checkupRows");
        card.getStyleClass().add("card");
        return card;
    }

    private VBox report() {
        write.setText(words.say("home.checkup.report"));
        write.setId("checkupReport");
        write.setDisable(true);
        text.setId("checkupText");
        text.setPrefRowCount(REPORT_ROWS);
        text.getStyleClass().add("mono");
        save.setText(words.say("home.checkup.save"));
        save.setId("checkupSave");
        save.setOnAction(event -> save());
        report.getStyleClass().add("card");
        report.getChildren()
                .addAll(
                        styled(words.say("home.checkup.help"), "section-title"),
                        line(words.say("home.checkup.help.text")),
                        new FlowPane(write));
        return report;
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(words.say("home.checkup"));
    }

    @Override
    public Node centre() {
        return page;
    }

    @Override
    public void shown() {
        sum.setText(words.say("checkup.running"));
        again.setDisable(true);
        context.jobs()
                .start(
                        progress -> {
                            var machine = Machine.here(folder());
                            return new Found(machine, checkup(machine).run(progress));
                        },
                        () -> {
                            again.setDisable(false);
                            sum.setText("");
                        },
                        this::show);
    }

    /// The folder of all worlds; the store lies in that of its own.
    private Path folder() {
        var place = vault.place().toAbsolutePath();
        return Optional.ofNullable(place.getParent()).orElse(place);
    }

    private Checkup checkup(Machine machine) {
        var bench = context.bench();
        return new Checkup(
                machine,
                vault,
                Optional.of(bench.office()).filter(office -> bench.practice().isEmpty()),
                Optional.of(bench.keys()),
                bench.clock());
    }

    private void show(Found found) {
        var ill = found.checks().stream().filter(Check::isIll).count();
        sum.setText(ill == 0 ? words.say("home.checkup.well") : words.say("home.checkup.ill", ill));
        rows.getChildren().setAll(found.checks().stream().map(this::row).toList());
        write.setDisable(false);
        write.setOnAction(event -> write(found));
    }

    private Node row(Check check) {
        var say = new CheckupWords(words);
        var subject = styled(say.subject(check), "strong");
        var standing = styled(say.standing(check) + " · " + check.code(), "small");
        var said = new VBox(2, new FlowPane(8, 0, subject, standing), line(say.text(check)));
        say.advice(check).ifPresent(each -> said.getChildren().add(line(each)));
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(12, tone(check).mark(), said);
        row.getStyleClass().add("check-row");
        if (check.standing() == Check.Standing.WELL) return row;
        row.getStyleClass().add("banner");
        tone(check).dress(row, "banner");
        return row;
    }

    private static Tone tone(Check check) {
        return switch (check.standing()) {
            case WELL -> Tone.DONE;
            case NOTE -> Tone.ADVICE;
            case ILL -> Tone.WRONG;
        };
    }

    private void write(Found found) {
        context.jobs()
                .start(
                        progress ->
                                new Report(
                                                found.machine(),
                                                context.bench().clock().instant(),
                                                found.checks())
                                        .lines(words),
                        lines -> {
                            text.setText(String.join("\n", lines) + "\n");
                            if (report.getChildren().contains(text)) return;
                            var read = line(words.say("home.checkup.read"));
                            read.setLabelFor(text);
                            report.getChildren().addAll(read, text, new FlowPane(save));
                            text.requestFocus();
                        });
    }

    private void save() {
        where.get()
                .ifPresent(
                        file ->
                                context.jobs()
                                        .start(
                                                progress -> saved(file, text.getText()),
                                                done -> context.shell().say(done)));
    }

    private String saved(Path file, String typed) throws IOException {
        WholeFile.writeOwn(file, typed.getBytes(StandardCharsets.UTF_8));
        return words.say("home.checkup.saved", file);
    }

    private Optional<Path> ask() {
        var chooser = new FileChooser();
        chooser.setTitle(words.say("home.checkup.help"));
        chooser.setInitialFileName(words.say("home.checkup.file"));
        return Optional.ofNullable(chooser.showSaveDialog(page.getScene().getWindow()))
                .map(java.io.File::toPath);
    }

    private static Label line(String text) {
        return styled(text, "label");
    }

    private static Label styled(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
