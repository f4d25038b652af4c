package id.lontar.ui.wizard;

import id.lontar.form.Finding;
import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.tax.FormCode;
import id.lontar.tax.ReturnStatus;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The right of the wizard: what the answers come to so far, tax by band, and what is still wanted.
final class ConsequencePanel extends VBox {
    private static final int WANTED = 5;

    private final Sheet sheet;
    private final Runnable openList;
    private @Nullable Figures shown;
    private @Nullable GistFigures shownGist;
    private Map<String, List<Finding>> shownWanted = Map.of();

    ConsequencePanel(Sheet sheet, Runnable openList) {
        this.sheet = sheet;
        this.openList = openList;
        getStyleClass().add("right-panel");
        setId("consequence");
    }

    void follow() {
        if (sheet.model().form().code() != FormCode.F1770S) {
            followGist();
            return;
        }
        var figures = Figures.of(sheet.model().assessment());
        var wanted = sheet.model().found().neededBySource();
        if (figures.equals(shown) && wanted.equals(shownWanted)) return;
        shown = figures;
        shownWanted = wanted;
        getChildren().setAll(heading("wizard.result"), result(figures));
        if (!figures.taxed().slices().isEmpty())
            getChildren()
                    .addAll(
                            heading(figures.joint() ? "wizard.bands.joint" : "wizard.bands"),
                            bands(figures.taxed().slices()));
        if (!wanted.isEmpty()) getChildren().add(wanted(wanted));
    }

    /// Any other form says itself which lines tell its outcome.
    private void followGist() {
        var gist = GistFigures.of(sheet.model());
        var wanted = sheet.model().found().neededBySource();
        if (gist.equals(shownGist) && wanted.equals(shownWanted)) return;
        shownGist = gist;
        shownWanted = wanted;
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        for (var each : gist.rows()) rows.getChildren().add(gistRow(each));
        rows.getChildren().add(balance(gist.balance()));
        getChildren().setAll(heading("wizard.result"), rows);
        if (!gist.slices().isEmpty())
            getChildren().addAll(heading("wizard.bands"), bands(gist.slices()));
        if (!wanted.isEmpty()) getChildren().add(wanted(wanted));
    }

    private Node gistRow(GistFigures.Figure figure) {
        var name = wrapped(new Label(sheet.labels().of(figure.line().id())));
        name.setWrapText(true);
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        var why = wrapped(new Hyperlink(say("wizard.why")));
        why.setId("result-why-" + Sheet.id(figure.line().id()));
        why.setOnAction(event -> sheet.ways().why(figure.line()));
        if (figure.strong()) name.getStyleClass().add("strong");
        var row =
                line(
                        figure.strong() ? new VBox(name, why) : name,
                        shown(figure.amount()),
                        Sheet.id(figure.line().id()));
        HBox.setHgrow(row.getChildren().getFirst(), Priority.ALWAYS);
        row.getChildren().remove(1);
        if (figure.strong()) row.getStyleClass().add("row-total");
        return row;
    }

    private VBox result(Figures now) {
        var allowance =
                now.allowance()
                        .status()
                        .map(status -> say("wizard.result.ptkpOf", status))
                        .orElse(say("wizard.result.ptkp"));
        var rows = new VBox();
        rows.getStyleClass().add("rows");
        rows.getChildren()
                .setAll(
                        row(say("wizard.result.net"), now.net(), "net"),
                        row(allowance, now.allowance().amount(), "ptkp"),
                        row(say("wizard.result.taxable"), now.taxed().taxable(), "taxable"),
                        tax(now.taxed()),
                        row(say("wizard.result.withheld"), now.withheld(), "withheld"),
                        balance(now.balance()));
        return rows;
    }

    private Node tax(Figures.Taxed taxed) {
        var name = wrapped(new Label(say("wizard.result.tax")));
        name.getStyleClass().add("strong");
        var why = wrapped(new Hyperlink(say("wizard.why")));
        why.setId("result-tax-why");
        why.setOnAction(event -> sheet.ways().why(taxed.line()));
        var row = line(new VBox(name, why), shown(taxed.tax()), "tax");
        row.getStyleClass().add("row-total");
        return row;
    }

    private Node balance(Optional<Rupiah> balance) {
        var status = balance.map(each -> ReturnStatus.of(each.amount()));
        var name = status.map(each -> say("status." + each)).orElse(say("wizard.result.balance"));
        var row =
                line(
                        wrapped(new Label(name)),
                        shown(balance.map(each -> Rupiah.of(Math.abs(each.amount())))),
                        "balance");
        row.getStyleClass().add("row-total");
        return row;
    }

    private HBox row(String name, Optional<Rupiah> amount, String id) {
        return line(wrapped(new Label(name)), shown(amount), id);
    }

    private HBox line(Node name, String amount, String id) {
        var value = new Label(amount);
        value.getStyleClass().add("money");
        value.setMinWidth(USE_PREF_SIZE);
        value.setId("result-" + id);
        var row = new HBox(name, gap(), value);
        row.getStyleClass().add("row");
        return row;
    }

    private VBox bands(List<Scale.Slice> slices) {
        var most = slices.stream().map(Scale.Slice::tax).max(Rupiah::compareTo).orElseThrow();
        var box = new VBox();
        box.getStyleClass().add("bands");
        for (var slice : slices) box.getChildren().add(band(slice, most));
        return box;
    }

    private Node band(Scale.Slice slice, Rupiah most) {
        var rate = slice.band().rate().toString();
        var name =
                new Label(
                        slice.upTo()
                                .map(to -> say("wizard.bands.upTo", rate, millions(to)))
                                .orElse(
                                        say(
                                                "wizard.bands.above",
                                                rate,
                                                millions(slice.band().above()))));
        name.getStyleClass().addAll("small", "band-name");
        var fill = new StackPane();
        fill.getStyleClass().add("band-fill");
        var track = new StackPane(fill);
        track.getStyleClass().add("band-track");
        StackPane.setAlignment(fill, javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(track, Priority.ALWAYS);
        var share = most.isZero() ? 0 : (double) slice.tax().amount() / (double) most.amount();
        fill.maxWidthProperty().bind(track.widthProperty().multiply(share));
        var tax = new Label(slice.tax().toString());
        tax.getStyleClass().addAll("small", "money", "band-tax");
        var row = new HBox(name, track, tax);
        row.getStyleClass().add("band");
        return row;
    }

    private static String millions(Rupiah amount) {
        return Long.toString(amount.amount() / 1_000_000);
    }

    private VBox wanted(Map<String, List<Finding>> wanted) {
        var title = wrapped(new Label(say("wizard.wanted")));
        title.getStyleClass().add("strong");
        var box = new VBox(title);
        box.getStyleClass().addAll("card", "card-plain", "wanted");
        box.setId("wanted");
        wanted.forEach(
                (source, findings) -> {
                    if (box.getChildren().size() <= WANTED)
                        box.getChildren().add(want(source, findings));
                });
        if (wanted.size() > WANTED) {
            var more = new Hyperlink(say("wizard.wanted.more", wanted.size() - WANTED));
            more.setOnAction(event -> openList.run());
            box.getChildren().add(more);
        }
        return box;
    }

    private Hyperlink want(String source, List<Finding> findings) {
        var name = sheet.labels().of(source);
        var link =
                new Hyperlink(
                        findings.size() == 1
                                ? name
                                : say("wizard.wanted.cells", name, findings.size()));
        link.setId("wanted-" + Sheet.id(source));
        link.setWrapText(true);
        link.setOnAction(event -> sheet.ways().reveal(findings.getFirst().place()));
        return link;
    }

    private Label heading(String key) {
        var label = wrapped(new Label(say(key)));
        label.getStyleClass().add("section-title");
        return label;
    }

    private static Node gap() {
        var gap = new StackPane();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private String shown(Optional<Rupiah> amount) {
        return amount.map(Rupiah::toString).orElse(say("wizard.notYet"));
    }

    private String say(String key, Object... arguments) {
        return sheet.words().say(key, arguments);
    }

    private static <T extends Labeled> T wrapped(T text) {
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        return text;
    }
}
