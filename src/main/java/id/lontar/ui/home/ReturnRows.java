package id.lontar.ui.home;

import id.lontar.filing.BeginAgain;
import id.lontar.filing.Filing;
import id.lontar.money.Rupiah;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Shell;
import id.lontar.words.Words;

import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// The table of returns: person, form and year, state, result, amount, next step. With large text
/// the last is out of sight, so a click anywhere in the row leads there too.
final class ReturnRows {
    private static final List<String> HEADS =
            List.of(
                    "home.head.person",
                    "home.head.return",
                    "home.head.state",
                    "home.head.result",
                    "home.head.amount");
    private static final int COLUMNS = 7;

    private final Words words;
    private final Shell shell;
    private final Context context;

    private Set<String> disposable = Set.of();
    private Consumer<Overview.Entry> discard = entry -> {};

    ReturnRows(Context context) {
        this.context = context;
        this.words = context.views().words();
        this.shell = context.shell();
    }

    /// @param drafts ids of those that may be deleted
    ReturnRows deleting(Set<String> drafts, Consumer<Overview.Entry> discard) {
        this.disposable = drafts;
        this.discard = discard;
        return this;
    }

    void fill(GridPane grid, List<Overview.Entry> entries) {
        grid.getChildren().clear();
        for (var i = 0; i < HEADS.size(); i++) {
            var head = new Label(words.say(HEADS.get(i)));
            head.getStyleClass().add("row-head-label");
            put(grid, head, i, 0, i == HEADS.size() - 1);
        }
        for (var i = 0; i < entries.size(); i++) row(grid, entries.get(i), i + 1, entries);
    }

    private void row(GridPane grid, Overview.Entry entry, int at, List<Overview.Entry> entries) {
        var step = NextStep.of(entry.filing());
        var line = new Region();
        line.getStyleClass().add("row-line");
        line.setCursor(Cursor.HAND);
        line.setOnMouseClicked(event -> shell.go(step.place()));
        grid.add(line, 0, at, COLUMNS, 1);
        var person = new Label(entry.person());
        person.getStyleClass().add("strong");
        put(grid, person, 0, at, false);
        var of = entry.filing().taxReturn();
        var revision = of.revision() == 0 ? "" : " · " + words.say("home.revision", of.revision());
        put(grid, new Label(of.form() + " · " + of.year() + revision), 1, at, false);
        put(grid, StateWords.pill(words, entry), 2, at, false);
        put(
                grid,
                new Label(entry.status().map(each -> words.say("home.result." + each)).orElse("—")),
                3,
                at,
                false);
        put(grid, new Label(entry.amount().map(Rupiah::toString).orElse("—")), 4, at, true);
        var link = link(step.key(), entry);
        link.setOnAction(event -> shell.go(step.place()));
        put(grid, link, 5, at, true);
        if (isLast(entry, entries)) put(grid, amendment(entry), 6, at, true);
        if (disposable.contains(entry.filing().id())) put(grid, deletion(entry), 6, at, true);
    }

    /// Only the last version of a return that is in can be amended, and once at a time.
    private static boolean isLast(Overview.Entry entry, List<Overview.Entry> entries) {
        return entry.filing().state().isFiled()
                && entries.stream()
                        .map(Overview.Entry::filing)
                        .filter(each -> each.isSameMatterAs(entry.filing()))
                        .filter(each -> each.state().isFiled() || !each.state().isSettled())
                        .allMatch(
                                each ->
                                        each.taxReturn().revision()
                                                <= entry.filing().taxReturn().revision());
    }

    /// With all the answers of the original, as a draft to go on with.
    private void amend(Filing filed, Hyperlink link) {
        link.setDisable(true);
        context.jobs()
                .start(
                        progress -> new BeginAgain(context.bench()).from(filed),
                        () -> link.setDisable(false),
                        begun -> shell.go(new Go.Wizard(begun.id())));
    }

    private Hyperlink link(String key, Overview.Entry entry) {
        var of = entry.filing().taxReturn();
        var link = new Hyperlink(words.say(key));
        link.setAccessibleText(
                link.getText() + ", " + entry.person() + ", " + of.form() + " " + of.year());
        return link;
    }

    private Hyperlink deletion(Overview.Entry entry) {
        var link = link("home.discard", entry);
        link.setOnAction(
                event -> {
                    link.setDisable(true);
                    discard.accept(entry);
                });
        return link;
    }

    private Hyperlink amendment(Overview.Entry entry) {
        var link = link("home.amend", entry);
        link.setOnAction(event -> amend(entry.filing(), link));
        return link;
    }

    private static void put(GridPane grid, Node node, int column, int row, boolean right) {
        if (node instanceof Region region) region.setMinWidth(Region.USE_PREF_SIZE);
        node.setMouseTransparent(!(node instanceof Hyperlink));
        GridPane.setHalignment(node, right ? HPos.RIGHT : HPos.LEFT);
        GridPane.setValignment(node, VPos.CENTER);
        grid.add(node, column, row);
    }
}
