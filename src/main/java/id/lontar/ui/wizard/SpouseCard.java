package id.lontar.ui.wizard;

import id.lontar.filing.Filing;
import id.lontar.filing.SpouseReturn;
import id.lontar.filing.Workbench;
import id.lontar.form.Place;
import id.lontar.form.couple.Couple;
import id.lontar.form.couple.Side;
import id.lontar.form.couple.Taken;
import id.lontar.money.Rupiah;
import id.lontar.rules.op.PhMt;

import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// Of a couple that files apart, both in this household: what the spouse's return says, taken by
/// one click, and where the two differ.
final class SpouseCard extends VBox {
    private final Sheet sheet;
    private final SpouseReturn.Found found;
    private final Side spouse;

    private SpouseCard(Sheet sheet, SpouseReturn.Found found, Side spouse) {
        this.sheet = sheet;
        this.found = found;
        this.spouse = spouse;
        setId("spouse-return");
        getStyleClass().add("card");
        VBox.setMargin(this, new Insets(16, 26, 0, 26));
    }

    /// Empty when nobody in the household is the spouse, or has no return for the year.
    static Optional<SpouseCard> of(Workbench bench, Sheet sheet, Filing own) {
        return new SpouseReturn(bench.cabinet())
                .of(own)
                .flatMap(
                        found -> {
                            var theirs = found.filing().taxReturn();
                            return bench.forms()
                                    .find(theirs.form(), theirs.year())
                                    .map(
                                            form ->
                                                    new SpouseCard(
                                                            sheet,
                                                            found,
                                                            new Side(
                                                                    form,
                                                                    form.assess(
                                                                            bench.law(),
                                                                            theirs.year(),
                                                                            theirs.answers()))));
                        });
    }

    /// Where the spouse's income is asked, and on the result as long as the two differ.
    void follow() {
        var model = sheet.model();
        var couple = new Couple(new Side(model.form(), model.assessment()), spouse);
        var differs = !couple.differences().isEmpty();
        var page = model.page();
        var asked = page.id().equals(model.pageOf(PhMt.SPOUSE_NET.id()).orElse(""));
        var shown = couple.own().splits() && (asked || (differs && page.id().equals("result")));
        setVisible(shown);
        setManaged(shown);
        if (shown) show(couple);
    }

    private void show(Couple couple) {
        var theirs = found.filing().taxReturn();
        getChildren()
                .setAll(
                        label(
                                say(
                                        "title",
                                        found.person().name(),
                                        theirs.form().code(),
                                        theirs.year().toString()),
                                "section-title"));
        var offered = couple.offered().stream().filter(Taken::changes).toList();
        for (var each : offered) getChildren().add(label(said(each)));
        if (!offered.isEmpty()) getChildren().add(take(couple));
        var differences = couple.differences();
        for (var each : differences)
            getChildren().add(label("! " + each.said(sheet.words()), "amber"));
        if (differences.isEmpty()) getChildren().add(label(say("agree"), "green"));
    }

    private Button take(Couple couple) {
        var button = new Button(say("take"));
        button.setId("take-spouse");
        button.setOnAction(
                event ->
                        sheet.model()
                                .change(couple.take(), new Place.AtQuestion(PhMt.SPOUSE_NET.id())));
        return button;
    }

    private String said(Taken<?> taken) {
        var name = sheet.labels().of(taken.question().id());
        return taken.before()
                .map(
                        before ->
                                say(
                                        "changes",
                                        name,
                                        shown(taken, before),
                                        shown(taken, taken.now())))
                .orElseGet(() -> say("fills", name, shown(taken, taken.now())));
    }

    private String shown(Taken<?> taken, Object value) {
        return value instanceof Rupiah amount
                ? Labels.money(amount)
                : sheet.labels().option(taken.question().id(), value.toString());
    }

    private static Label label(String text, String... styles) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(List.of(styles));
        return label;
    }

    private String say(String key, Object... arguments) {
        return sheet.words().say("wizard.spouseReturn." + key, arguments);
    }
}
