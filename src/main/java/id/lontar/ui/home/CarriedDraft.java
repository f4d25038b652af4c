package id.lontar.ui.home;

import id.lontar.filing.Filing;
import id.lontar.filing.LastYears;
import id.lontar.filing.LastYears.Origin;
import id.lontar.filing.Person;
import id.lontar.filing.TaxReturn;
import id.lontar.form.carry.CarryOver.Result;
import id.lontar.form.carry.Known;
import id.lontar.ui.Context;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A new return that begins from last year's: shown before it is made.
final class CarriedDraft {
    private final Context context;
    private final Words words;
    private final Person person;
    private final TaxReturn empty;
    private final TaxReturn last;
    private final LastYears lastYears;
    private final Result first;
    private final AssumptionCards cards;

    /// @param empty the return to be begun, of which form and year count
    CarriedDraft(Context context, Person person, TaxReturn empty, TaxReturn last) {
        this.context = context;
        this.words = context.views().words();
        this.person = person;
        this.empty = empty;
        this.last = last;
        this.lastYears = new LastYears(context.bench());
        this.first = lastYears.carry(origin(Map.of()), empty);
        this.cards =
                new AssumptionCards(
                        words,
                        first instanceof Result.Done(var carried)
                                ? carried.assumptions()
                                : List.of());
    }

    String title() {
        return words.say(
                "home.carry.title",
                empty.form().code(),
                empty.year().toString(),
                last.form().code(),
                last.year().toString());
    }

    boolean isPossible() {
        return first instanceof Result.Done;
    }

    Node shown() {
        if (first instanceof Result.Impossible(var key, var arguments)) {
            var text = new Label(words.say(key, arguments.stream().map(String::valueOf).toArray()));
            text.setWrapText(true);
            var card = new VBox(text);
            card.getStyleClass().addAll("card", "card-amber");
            return card;
        }
        return cards;
    }

    /// Stores it with what it began from; to be called off the screen's thread.
    Filing create(Map<String, String> codes) {
        var origin = origin(codes);
        if (!(lastYears.carry(origin, empty) instanceof Result.Done(var carried)))
            throw new IllegalStateException("cannot be carried");
        var begun = empty.with(carried.answers());
        var id = UUID.randomUUID().toString();
        var filing = Filing.draft(id, person.id(), begun, context.bench().clock().instant());
        lastYears.keep(id, origin, begun);
        context.bench().cabinet().save(filing);
        return filing;
    }

    Map<String, String> codes() {
        return cards.codes();
    }

    private Origin origin(Map<String, String> codes) {
        return new Origin(last, new Known(Prefill.of(person, empty.year()), codes));
    }
}
