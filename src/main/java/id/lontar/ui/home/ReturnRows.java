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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The table of returns: person, form and year, state, result, amount, next step. A click anywhere
/// in a row leads there too.
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

    /// In columns where there is room for them, else each return in lines of its own.
    ///
    /// @param card around the grid's pane, as wide as the page lets it be
    void fill(VBox card, GridPane grid, List<Overview.Entry> entries) {
        fill(grid, entries);
        var columns = card.getChildren().getFirst();
        card.getChildren().setAll(columns);
        var fold = new ReturnFold(card, columns, grid, () -> stacked(entries));
        // What was listened for before belongs to rows that are gone.
        card.setUserData(fold);
        card.widthProperty()
                .addListener(
                        (width, before, now) -> {
                            if (fold.equals(card.getUserData())) fold.follow();
                        });
        fold.follow();
    }

    private Node stacked(List<Overview.Entry> entries) {
        var list = new VBox();
        for (var entry : entries) {
            var parts = new FlowPane(16, 4);
            parts.getStyleClass().add("row");
            parts.getChildren().addAll(person(entry), form(entry), StateWords.pill(words, entry));
            var result = entry.status().map(each -> words.say("home.result." + each));
            var amount = entry.amount().map(each -> "Rp " + each);
            Stream.of(result, amount)
                    .flatMap(Optional::stream)
                    .forEach(each -> parts.getChildren().add(new Label(each)));
            parts.getChildren().addAll(links(entry, entries));
            list.getChildren().add(parts);
        }
        return list;
    }

    private List<Hyperlink> links(Overview.Entry entry, List<Overview.Entry> entries) {
        var step = NextStep.of(entry.filing());
        var link = link(step.key(), entry);
        link.setOnAction(event -> shell.go(step.place()));
        var links = new ArrayList<Hyperlink>(List.of(link));
        if (isLast(entry, entries)) links.add(amendment(entry));
        if (disposable.contains(entry.filing().id())) links.add(deletion(entry));
        return links;
    }

    private static Label person(Overview.Entry entry) {
        var person = new Label(entry.person());
        person.getStyleClass().add("strong");
        return person;
    }

    private Label form(Overview.Entry entry) {
        var of = entry.filing().taxReturn();
        var revision = of.revision() == 0 ? "" : " · " + words.say("home.revision", of.revision());
        return new Label(of.form() + " · " + of.year() + revision);
    }

    private void fill(GridPane grid, List<Overview.Entry> entries) {
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
        put(grid, person(entry), 0, at, false);
        put(grid, form(entry), 1, at, false);
        put(grid, StateWords.pill(words, entry), 2, at, false);
        put(
                grid,
                new Label(entry.status().map(each -> words.say("home.result." + each)).orElse("—")),
                3,
                at,
                false);
        put(grid, new Label(entry.amount().map(Rupiah::toString).orElse("—")), 4, at, true);
        var links = links(entry, entries);
        for (var i = 0; i < links.size(); i++) put(grid, links.get(i), 5 + i, at, true);
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
