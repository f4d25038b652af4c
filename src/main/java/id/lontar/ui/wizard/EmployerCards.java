package id.lontar.ui.wizard;

import id.lontar.form.Element.Grid;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/// One card an employer, filled from its slip.
public final class EmployerCards extends RowCards {
    private static final List<String> COLUMNS =
            List.of("name", "npwp", "zakatOnSlip", "gross", "deductions", "net");

    /// Where each figure stands on the two slips an employee can hold.
    private static final List<String> SLIP = List.of("gross", "deductions", "net", "tax", "number");

    public EmployerCards() {
        setTable("employers");
    }

    @Override
    RowCard card(Sheet sheet, Grid grid) {
        var card = new RowCard(sheet, grid, COLUMNS);
        var where = new Hyperlink(sheet.words().say("wizard.slip.where"));
        where.setWrapText(true);
        where.setOnAction(event -> sheet.ways().drawer(slip(sheet)));
        card.headLink(where);
        return card;
    }

    private static Label text(Sheet sheet, String key) {
        var lines = sheet.labels().slip();
        var said =
                sheet.words()
                        .say(
                                key,
                                lines.gross(),
                                lines.deductions(),
                                lines.net(),
                                lines.before(),
                                lines.tax(),
                                lines.expense(),
                                lines.contributions(),
                                lines.zakat());
        var text = new Label(said);
        text.setWrapText(true);
        return text;
    }

    private static VBox slip(Sheet sheet) {
        var title = new Label(sheet.words().say("wizard.slip.title"));
        title.getStyleClass().add("title");
        var box = new VBox(title);
        for (var part : SLIP) {
            var head = new Label(sheet.words().say("wizard.slip." + part));
            head.getStyleClass().add("strong");
            box.getChildren().addAll(head, text(sheet, "wizard.slip." + part + ".text"));
            if (part.equals("deductions") && sheet.labels().slip().zakatWithin())
                box.getChildren().add(text(sheet, "wizard.slip.zakat"));
        }
        var note = new Label(sheet.words().say("wizard.slip.note"));
        note.getStyleClass().add("hint");
        note.setWrapText(true);
        box.getChildren().add(note);
        box.setSpacing(8);
        return box;
    }
}
