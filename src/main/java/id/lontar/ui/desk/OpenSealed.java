package id.lontar.ui.desk;

import id.lontar.filing.FilingState;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.controls.Tone;

import javafx.scene.Node;

import java.util.Optional;

/// Takes in a sealed file made on another computer, and goes on from where it stands.
final class OpenSealed {
    private OpenSealed() {}

    static void ask(Context context, Picker picker, Node over, NewsBanner news) {
        var words = context.views().words();
        picker.open(over, words.say("desk.sealed.open"), words.say("desk.sealed.kind"), "*.asice")
                .ifPresent(
                        file ->
                                context.jobs()
                                        .start(
                                                new SealedFile(context.bench()).open(file),
                                                opened -> show(context, opened, news)));
    }

    private static void show(Context context, SealedFile.Opened opened, NewsBanner news) {
        var words = context.views().words();
        switch (opened) {
            case SealedFile.Opened.Here(var filing) -> context.shell().go(placeOf(filing));
            case SealedFile.Opened.Refused(var key) ->
                    news.show(
                            new News(
                                    Tone.WRONG,
                                    words.say("desk.sealed.refused"),
                                    News.said(key, words)));
        }
    }

    private static Go placeOf(id.lontar.filing.Filing filing) {
        if (filing.state() == FilingState.SEALED) return new Go.SealAndSign(filing.id());
        return filing.state().isSettled()
                ? new Go.ReceiptOf(filing.id())
                : new Go.CodeDesk(Optional.of(filing.id()));
    }
}
