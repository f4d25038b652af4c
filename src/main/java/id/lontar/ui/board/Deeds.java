package id.lontar.ui.board;

import id.lontar.filing.batch.Asking;
import id.lontar.filing.batch.Batch;
import id.lontar.filing.batch.Checking;
import id.lontar.filing.batch.Stage;
import id.lontar.filing.season.Card;
import id.lontar.filing.season.Season;
import id.lontar.ui.Context;

import java.util.List;

/// Does a deed to many returns: some are noted in the store at once, the others are batches, after
/// what has to be asked before.
final class Deeds {
    private static final int QUESTIONS = 4;

    private final Context context;
    private final Season season;
    private final Runs runs;
    private final Told told;

    /// Whoever wants to know that a deed is under way.
    interface Told {
        /// A batch has begun.
        void begun();

        /// What was noted is in the store.
        void noted();
    }

    Deeds(Context context, Season season, Runs runs, Told told) {
        this.context = context;
        this.season = season;
        this.runs = runs;
        this.told = told;
    }

    /// @param cards that the deed takes
    void perform(Deed deed, List<Card> cards) {
        if (runs.isUnderWay() && isRun(deed)) {
            sayBusy();
            return;
        }
        var ids = cards.stream().map(Card::id).toList();
        switch (deed) {
            case CHECK -> run(deed, ids, new Checking(context.bench()), Batch.underWay(), () -> {});
            case REVIEW -> note(() -> season.review(ids), "board.reviewed", ids.size());
            case ASK ->
                    new AskClient(
                            context,
                            ids.size(),
                            what -> note(() -> season.ask(ids, what), "board.asked", ids.size()));
            case ANSWERED -> note(() -> season.answered(ids), "board.answered", ids.size());
            case SIGN ->
                    new SignMany(
                                    context,
                                    cards,
                                    opened ->
                                            run(
                                                    deed,
                                                    ids,
                                                    opened.stage(),
                                                    Batch.underWay(),
                                                    opened.signer()::close))
                            .open();
            case SEND -> ask(deed, cards, Asking.toSend(context.bench()));
            case CODES -> ask(deed, cards, Asking.forCodes(context.bench(), false));
            case RECEIPTS -> ask(deed, cards, Asking.forReceipts(context.bench()));
        }
    }

    private static boolean isRun(Deed deed) {
        return switch (deed) {
            case CHECK, SIGN, SEND, CODES, RECEIPTS -> true;
            case ASK, ANSWERED, REVIEW -> false;
        };
    }

    private void ask(Deed deed, List<Card> cards, Stage stage) {
        var ids = cards.stream().map(Card::id).toList();
        new SendMany(context, deed, cards, () -> run(deed, ids, stage, QUESTIONS, () -> {})).open();
    }

    private void run(Deed deed, List<String> ids, Stage stage, int atOnce, Runnable closing) {
        if (runs.start(deed, ids, stage, atOnce, closing).isEmpty()) {
            closing.run();
            sayBusy();
            return;
        }
        told.begun();
    }

    private void sayBusy() {
        context.shell().say(context.views().words().say("board.run.busy"));
    }

    private void note(Runnable work, String saidKey, int count) {
        context.jobs()
                .start(
                        progress -> {
                            work.run();
                            return count;
                        },
                        done -> {
                            context.shell().say(context.views().words().say(saidKey, done));
                            told.noted();
                        });
    }
}
