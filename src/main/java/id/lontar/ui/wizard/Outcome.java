package id.lontar.ui.wizard;

import id.lontar.form.Place;
import id.lontar.money.Rupiah;
import id.lontar.tax.ReturnStatus;
import id.lontar.ui.Reveal;
import id.lontar.ui.controls.StatePill;
import id.lontar.ui.controls.Tone;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// In one sentence what the lines come to, what concerns the return as a whole, and what is still
/// needed. In FXML:
/// `<Outcome/>`.
public final class Outcome extends VBox implements Part {
    private final StatePill status = new StatePill();
    private final Label sentence = new Label();
    private final FindingLines whole = new FindingLines();
    private final StillNeeded needed = new StillNeeded();
    private @Nullable Sheet sheet;
    private @Nullable WhatChanged changed;

    public Outcome() {
        sentence.setWrapText(true);
        sentence.setId("sentence");
        var line = new HBox(status, sentence);
        line.getStyleClass().add("result-status");
        getStyleClass().add("form-section");
        getChildren().setAll(line, whole, needed);
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        needed.bind(sheet);
        changed = new WhatChanged(sheet);
        getChildren().add(changed);
    }

    @Override
    public void follow() {
        if (sheet == null) return;
        needed.follow();
        if (changed != null) changed.follow();
        whole.show(sheet.model().found().at(new Place.AtResult()), sheet);
        var now = sheet.model().assessment();
        var ending = sheet.model().form().ending();
        var balance = now.known(ending.balance()).map(each -> Rupiah.of(Math.abs(each.amount())));
        var known = now.known(ending.status());
        if (known.isEmpty() || balance.isEmpty()) {
            status.show(Tone.CALM, sheet.words().say("wizard.result.open"));
            sentence.setText(sheet.words().say("wizard.result.openText"));
            return;
        }
        status.show(tone(known.get()), sheet.words().say("status." + known.get()));
        sentence.setText(
                sheet.words().say("wizard.result." + known.get(), Labels.money(balance.get())));
    }

    private static Tone tone(ReturnStatus status) {
        return switch (status) {
            case NIHIL -> Tone.DONE;
            case KURANG_BAYAR -> Tone.WAITING;
            case LEBIH_BAYAR -> Tone.ADVICE;
        };
    }

    @Override
    public boolean reveal(Place place) {
        if (!(place instanceof Place.AtResult)) return false;
        Reveal.show(this);
        return true;
    }
}
