package id.lontar.ui.board;

import id.lontar.filing.season.Board;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;

import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Consumer;

/// Which season it is, how much of it is left and until when, how far the store was read, and who
/// could be a client.
final class SeasonLine {
    private final Words words;
    private final Parts parts;
    private int cards;
    private boolean setting;
    private boolean narrow;
    private Optional<TaxYear> wanted = Optional.empty();
    private Optional<Reading.At> reading = Optional.empty();

    /// The controls, as the page has them.
    record Parts(Label left, Label more, Hyperlink propose, ComboBox<TaxYear> year) {}

    SeasonLine(Words words, Parts parts, Consumer<TaxYear> chosen, Register register) {
        this.words = words;
        this.parts = parts;
        parts.year().setConverter(new Said<>(TaxYear::toString));
        parts.year()
                .valueProperty()
                .addListener(
                        (value, before, now) -> {
                            if (setting || now == null) return;
                            wanted = Optional.of(now);
                            chosen.accept(now);
                        });
        parts.propose()
                .setOnAction(
                        event -> {
                            parts.propose().setDisable(true);
                            register.takeProposed(() -> parts.propose().setDisable(false));
                        });
    }

    void show(Reading.Read read) {
        var board = read.board();
        setting = true;
        if (!parts.year().getItems().equals(read.years()))
            parts.year().getItems().setAll(read.years());
        // a reading of the year before must not turn the arrows back
        parts.year().setValue(wanted.filter(read.years()::contains).orElse(board.year()));
        setting = false;
        if (wanted.filter(board.year()::equals).isPresent()) wanted = Optional.empty();
        parts.propose().setText(words.say("board.propose", read.proposed()));
        seen(parts.propose(), read.proposed() > 0 && !board.cards().isEmpty());
        cards = board.cards().size();
        parts.left().setText(cards == 0 ? "" : left(board));
        tell();
    }

    private String left(Board board) {
        var open = board.left().count();
        if (open == 0) return words.say("board.left.none");
        return board.left()
                .flatMap(each -> each.due().stream())
                .filter(day -> !day.isBefore(board.today()))
                .min(Comparator.naturalOrder())
                .map(day -> board.today().until(day, ChronoUnit.DAYS))
                .map(days -> words.say("board.left.days", open, days))
                .orElse(words.say("board.left", open));
    }

    /// @param at how far it is, while returns are being looked into
    void reading(Optional<Reading.At> at) {
        if (reading.equals(at)) return;
        reading = at;
        tell();
    }

    /// With little room nothing is said that is not about work.
    void narrow(boolean now) {
        narrow = now;
        tell();
    }

    private void tell() {
        parts.more()
                .setText(
                        reading.map(at -> words.say("board.reading", at.done(), at.of()))
                                .orElse(cards == 0 ? "" : words.say("board.of", cards)));
        seen(parts.more(), !narrow || reading.isPresent());
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
