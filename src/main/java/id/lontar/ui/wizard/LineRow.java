package id.lontar.ui.wizard;

import id.lontar.form.Place;
import id.lontar.form.layout.Said;
import id.lontar.rules.Line;
import id.lontar.ui.Reveal;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;

/// A computed line with its figure, which can be asked why. In FXML: `<LineRow line="16a"/>`.
public final class LineRow extends HBox implements Part {
    private static final int LONGEST = 4;

    private final Label number = new Label();
    private final Label name = new Label();
    private final Label amount = new Label();
    private final RemarkMark remarks = new RemarkMark();
    private final Hyperlink why = new Hyperlink();
    private String line = "";
    private boolean strong;
    private @Nullable Sheet sheet;
    private @Nullable Line<?> asked;

    public LineRow() {
        getStyleClass().addAll("row", "line-row");
        number.getStyleClass().add("line-number");
        amount.getStyleClass().add("money");
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        amount.setMinWidth(USE_PREF_SIZE);
        why.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(number, name, remarks, amount, why);
    }

    public String getLine() {
        return line;
    }

    public void setLine(String line) {
        this.line = line;
    }

    public boolean isStrong() {
        return strong;
    }

    public void setStrong(boolean strong) {
        this.strong = strong;
        if (strong) getStyleClass().add("row-total");
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        var computed = sheet.computed(line);
        var found = computed.line();
        asked = found;
        var paper = computed.paper();
        number.setText(numberIn(paper));
        name.setText(sheet.labels().of(line));
        why.setText(sheet.words().say("wizard.why.also"));
        why.setId("why-" + Sheet.id(line));
        why.setAccessibleText(sheet.words().say("wizard.whyOf", sheet.labels().of(line)));
        why.setOnAction(event -> sheet.ways().why(found));
        amount.setId("line-" + Sheet.id(line));
    }

    /// Whether the paper gives the line a number; without any in a card their column is left out.
    boolean isNumbered() {
        return !number.getText().isEmpty();
    }

    void leaveOutNumber() {
        number.setVisible(false);
        number.setManaged(false);
    }

    /// `1771-I angka 1 b` is 1b; what does not fit the column is left to the name.
    static String numberIn(String paper) {
        var at = paper.indexOf("angka ");
        var number = at < 0 ? "" : paper.substring(at + 6).replace(" ", "");
        return number.length() <= LONGEST ? number : "";
    }

    @Override
    public void follow() {
        if (sheet == null || asked == null) return;
        var line = asked;
        remarks.follow(sheet, new Place.AtLine(line.id()));
        var assessment = sheet.model().assessment();
        var said = new Said(sheet.words(), sheet.model().form(), assessment);
        amount.setText(
                assessment
                        .value(line)
                        .known()
                        .map(each -> said.of(line, each))
                        .orElse(sheet.words().say("wizard.notYet")));
    }

    @Override
    public boolean reveal(Place place) {
        if (!place.equals(new Place.AtLine(line))) return false;
        Reveal.focus(why);
        return true;
    }
}
