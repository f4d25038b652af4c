package id.lontar.ui.wizard;

import id.lontar.filing.Desks;
import id.lontar.ui.Context;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/// Who else in the office has this return open, and since when. It keeps nobody from working: what
/// another desk stored is never written over.
final class OthersHere extends HBox {
    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Context context;
    private final String filingId;
    private final Label text = new Label();
    private Desks.@Nullable Stay stay;
    private Runnable cancelTimer = () -> {};
    private boolean gone;

    private OthersHere(Context context, Desks desks, String filingId) {
        this.context = context;
        this.filingId = filingId;
        setId("others-here");
        text.setWrapText(true);
        getChildren().setAll(text);
        getStyleClass().addAll("banner", "banner-blue");
        tell(List.of());
        context.jobs().start(progress -> desks.enter(filingId), this::entered);
    }

    /// Never seen where nobody else can be.
    static HBox of(Context context, String filingId) {
        return context.bench()
                .cabinet()
                .desks()
                .<HBox>map(desks -> new OthersHere(context, desks, filingId))
                .orElseGet(OthersHere::nobody);
    }

    private static HBox nobody() {
        var none = new HBox();
        none.setVisible(false);
        none.setManaged(false);
        return none;
    }

    /// The return is left. An answer that is still on its way comes to a page that is gone.
    static void leave(HBox here) {
        if (here instanceof OthersHere others) others.leave();
    }

    private void entered(Desks.Stay entered) {
        stay = entered;
        if (gone) close(entered);
        else look(entered);
    }

    private void look(Desks.Stay entered) {
        context.jobs()
                .start(
                        progress -> entered.others(),
                        () -> {
                            if (!gone) cancelTimer = new FxTimer().after(LOOK, () -> look(entered));
                        },
                        this::tell);
    }

    private void tell(List<Desks.Present> others) {
        var words = context.views().words();
        var all =
                others.stream()
                        .map(
                                each ->
                                        words.say(
                                                "wizard.others.one",
                                                each.name(),
                                                words.time(each.since())))
                        .toList();
        text.setText(words.say("wizard.others", String.join(", ", all)));
        setVisible(!all.isEmpty());
        setManaged(isVisible());
    }

    private void leave() {
        gone = true;
        cancelTimer.run();
        if (stay != null) close(stay);
    }

    private void close(Desks.Stay entered) {
        context.jobs()
                .start(
                        progress -> {
                            entered.close();
                            return filingId;
                        },
                        left -> {});
    }
}
