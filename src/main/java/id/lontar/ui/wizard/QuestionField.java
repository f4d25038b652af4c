package id.lontar.ui.wizard;

import id.lontar.form.Closing;
import id.lontar.form.Element;
import id.lontar.form.Need;
import id.lontar.form.Place;
import id.lontar.rules.Kind;
import id.lontar.rules.Question;
import id.lontar.ui.Reveal;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.controls.YesNo;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// One question of the form with its label, its place on the paper, its control, and what is wrong
/// under it. In FXML: `<QuestionField question="income.zakat"/>`.
public final class QuestionField extends VBox implements Part {
    private final LabeledField box = new LabeledField();
    private final FindingLines said = new FindingLines();
    private final RemarkMark remarks = new RemarkMark();
    private final ClosingCard closing = new ClosingCard();
    private String question = "";
    private String options = "";
    private boolean hinted;
    private boolean visited;
    private @Nullable Sheet sheet;
    private Element.@Nullable Field field;
    private @Nullable Tie<?> tie;

    public String getQuestion() {
        return question;
    }

    public void setQuestion(String question) {
        this.question = question;
    }

    public String getOptions() {
        return options;
    }

    /// Values to choose from, divided by commas.
    public void setOptions(String options) {
        this.options = options;
    }

    public boolean isHinted() {
        return hinted;
    }

    /// Whether the help stands under the field and not only in its tooltip.
    public void setHinted(boolean hinted) {
        this.hinted = hinted;
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        field = sheet.field(question);
        var tied = tie(field.question(), sheet);
        tie = tied;
        var input = tied.input();
        input.entry().setId(Sheet.id(question));
        closing.setId("closing-" + Sheet.id(question));
        label(input, field, sheet.labels());
        if (input.entry() instanceof CheckBox)
            getChildren().setAll(input.node(), said, remarks, closing);
        else {
            box.setControl(input.node());
            getChildren().setAll(box, remarks, closing);
        }
        if (field.need() == Need.GIVEN) input.entry().setDisable(true);
        input.entry().focusedProperty().addListener((focused, before, now) -> left(now));
    }

    private void label(Input<?> input, Element.Field field, Labels labels) {
        var text = labels.of(question);
        var help = labels.help(question);
        if (input.entry() instanceof CheckBox check) check.setText(text);
        else {
            box.setLabel(text);
            box.setSource(isNumbered(field.paper()) ? field.paper() : "");
        }
        if (hinted) help.ifPresent(box::setHint);
        else
            help.ifPresent(
                    each -> input.entry().setTooltip(new javafx.scene.control.Tooltip(each)));
        if (input.entry() instanceof CheckBox) input.entry().setAccessibleText(text);
        if (input.node() instanceof YesNo choice) choice.setQuestion(text);
    }

    /// A place on the paper, unlike a name that repeats the label.
    private static boolean isNumbered(String paper) {
        return paper.chars().anyMatch(Character::isDigit);
    }

    private <T> Tie<T> tie(Question<T> asked, Sheet sheet) {
        return new Tie<>(
                input(asked, sheet),
                () -> sheet.model().answers().get(asked),
                value -> answer(asked, value, sheet));
    }

    /// An answer that is chosen, not typed, may close what stands behind it; then it is asked
    // first.
    private <T> void answer(Question<T> asked, Optional<T> value, Sheet sheet) {
        var model = sheet.model();
        var closed =
                tie != null && tie.input().entry() instanceof TextInputControl
                        ? List.<Closing.Closed>of()
                        : model.closedBy(asked, value.orElse(null));
        closing.hide();
        if (closed.isEmpty()) model.answer(asked, value.orElse(null));
        else
            closing.ask(
                    closed,
                    sheet,
                    () -> model.answerAndClose(asked, value.orElse(null)),
                    this::follow);
    }

    @SuppressWarnings("unchecked")
    private <T> Input<T> input(Question<T> asked, Sheet sheet) {
        if (asked.kind() == Kind.FLAG && field != null && field.need() != Need.OPTIONAL)
            return (Input<T>) Inputs.yesNo(sheet.words());
        if (asked.kind() == Kind.NUMBER && field != null && field.codes().isPresent())
            return (Input<T>) Inputs.numbered(sheet.codes(field.codes().get()), sheet.labels());
        if (asked.kind() != Kind.TEXT) return Inputs.plain(asked.kind(), asked.id(), sheet.words());
        var values = options.isEmpty() ? Options.of(asked.id()) : List.of(options.split(","));
        if (!values.isEmpty())
            return (Input<T>) Inputs.choice(values, value -> option(asked.id(), value, sheet));
        if (field != null && field.codes().isPresent())
            return (Input<T>) Inputs.fewCodes(sheet.codes(field.codes().get()), sheet.labels());
        return Inputs.plain(asked.kind(), asked.id(), sheet.words());
    }

    /// In the form's own words, else in those of the list it comes from.
    private String option(String source, String value, Sheet sheet) {
        var labels = sheet.labels();
        if (labels.names(source, value) || field == null || field.codes().isEmpty())
            return labels.option(source, value);
        return sheet.codes(field.codes().get()).stream()
                .filter(each -> each.code().equals(value))
                .findFirst()
                .map(labels::code)
                .orElseGet(() -> labels.option(source, value));
    }

    private void left(boolean focused) {
        if (focused || closing.isAsking()) return;
        visited = true;
        follow();
    }

    @Override
    public void follow() {
        if (sheet == null || tie == null || field == null) return;
        var asked = field.asked().test(sheet.model().assessment());
        setVisible(asked);
        setManaged(asked);
        closing.hide();
        tie.follow();
        remarks.follow(sheet, new Place.AtQuestion(question));
        var findings = sheet.model().found().at(new Place.AtQuestion(question));
        if (tie.input().entry() instanceof CheckBox) said.show(findings, sheet);
        else Problems.show(box, tie.input(), findings, visited, sheet);
    }

    @Override
    public boolean reveal(Place place) {
        if (tie == null || !place.equals(new Place.AtQuestion(question))) return false;
        visited = true;
        follow();
        Reveal.focus(tie.input().entry());
        return true;
    }

    Optional<Input<?>> input() {
        return Optional.ofNullable(tie).map(Tie::input);
    }
}
