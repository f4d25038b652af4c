package id.lontar.ui.desk;

import id.lontar.filing.Outcome;
import id.lontar.ui.Context;
import id.lontar.ui.controls.Tone;
import id.lontar.words.Words;

import javafx.scene.control.Label;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What a card asks the gateway about an account: whoever is not signed in is asked for the
/// password first, and what went wrong stands on the card.
///
/// @param signIn asks for the password, then runs what waited for it
/// @param busy keeps the card from being used while an answer is awaited
/// @param unsure what to do when the question may have arrived all the same, a message; empty where
///     asking once more is all there is
record AccountQuestions(
        Context context,
        Label state,
        NewsBanner news,
        Consumer<Runnable> signIn,
        Consumer<Boolean> busy,
        Optional<String> unsure) {
    /// @param again what is tried once more after signing in
    <T> void send(Supplier<Outcome<T>> question, Runnable again, Consumer<T> done) {
        news.clear();
        busy.accept(true);
        context.jobs()
                .start(
                        progress -> question.get(),
                        () -> busy.accept(false),
                        outcome -> answered(outcome, again, done));
    }

    private <T> void answered(Outcome<T> outcome, Runnable again, Consumer<T> done) {
        switch (outcome) {
            case Outcome.Done<T>(var answer) -> done.accept(answer);
            case Outcome.Refused<T>(var problem) when problem.status() == 401 -> {
                state.setText(words().say("desk.app.signIn"));
                signIn.accept(again);
            }
            case Outcome.Refused<T>(var problem) -> news.show(News.refused(problem, words()));
            case Outcome.Unreachable<T>(var reason, var mayHaveArrived) ->
                    unreachable(reason, mayHaveArrived);
        }
    }

    void unreachable(String reason, boolean mayHaveArrived) {
        news.show(
                unsure.filter(key -> mayHaveArrived)
                        .map(
                                key ->
                                        new News(
                                                Tone.WAITING,
                                                words().say("desk.unsure.title"),
                                                News.said(reason, words())
                                                        + " "
                                                        + words().say(key)))
                        .orElseGet(() -> News.unreachable(reason, words())));
    }

    private Words words() {
        return context.views().words();
    }
}
