package id.lontar.ui.wizard;

import id.lontar.form.Replaced;
import id.lontar.money.Rupiah;
import id.lontar.tax.ReturnStatus;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Of an amendment: what was, what is, and what follows in money.
final class WhatChanged extends VBox {
    private final Sheet sheet;

    WhatChanged(Sheet sheet) {
        this.sheet = sheet;
        setId("what-changed");
        getStyleClass().addAll("card", "rows");
    }

    void follow() {
        var replaced = Replaced.of(sheet.model().form(), sheet.model().assessment());
        setVisible(replaced.isPresent());
        setManaged(replaced.isPresent());
        replaced.ifPresent(this::show);
    }

    private void show(Replaced replaced) {
        var title = new Label(say("title"));
        title.getStyleClass().add("section-title");
        getChildren()
                .setAll(
                        title,
                        row("was", balance(replaced.was())),
                        row("now", balance(replaced.now())),
                        row("difference", Labels.money(replaced.difference())));
        if (replaced.toPay().isPositive())
            getChildren().add(row("pay", Labels.money(replaced.toPay())));
        else if (replaced.less().isPositive()) {
            getChildren().add(row("less", Labels.money(replaced.less())));
            getChildren().add(text("lessText"));
        } else getChildren().add(text("same"));
    }

    private String balance(Rupiah balance) {
        var status = sheet.words().say("status." + ReturnStatus.of(balance.amount()));
        return balance.isZero()
                ? status
                : status + " " + Labels.money(Rupiah.of(Math.abs(balance.amount())));
    }

    private Node row(String key, String value) {
        var name = new Label(say(key));
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var amount = new Label(value);
        amount.getStyleClass().add("money");
        amount.setMinWidth(USE_PREF_SIZE);
        amount.setId("amendment-" + key);
        var row = new HBox(name, amount);
        row.getStyleClass().add("row");
        return row;
    }

    private Label text(String key) {
        var text = new Label(say(key));
        text.setWrapText(true);
        return text;
    }

    private String say(String key) {
        return sheet.words().say("wizard.amendment." + key);
    }
}
