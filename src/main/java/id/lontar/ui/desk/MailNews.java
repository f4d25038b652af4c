package id.lontar.ui.desk;

import id.lontar.filing.Awaited;
import id.lontar.filing.CodeMatch.Result;
import id.lontar.filing.Filing;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.ProblemWords;
import id.lontar.filing.Receipt;
import id.lontar.ui.controls.Tone;
import id.lontar.ui.desk.MailTray.Told;
import id.lontar.words.Words;

import java.util.ArrayList;
import java.util.List;

/// What came of a tray of mails, line by line: what is confirmed, and what was left and why.
record MailNews(Words words) {
    /// More lines than this are counted only.
    private static final int LINES = 8;

    News of(List<Told> told) {
        var done = told.stream().filter(MailNews::isDone).count();
        var lines = new ArrayList<String>();
        for (var each : told.subList(0, Math.min(LINES, told.size()))) lines.add(line(each));
        if (told.size() > LINES) lines.add(words.say("desk.mails.more", told.size() - LINES));
        var tone = done == told.size() ? Tone.DONE : done > 0 ? Tone.ADVICE : Tone.WAITING;
        return new News(tone, words.say("desk.mails.title", done), String.join("\n", lines));
    }

    private static boolean isDone(Told told) {
        return told instanceof Told.Brought(var fits, var step) && step instanceof Step.Moved;
    }

    private String line(Told told) {
        return switch (told) {
            case Told.Unreadable(var name) -> words.say("desk.mails.unreadable", name);
            case Told.Left(var result) -> left(result);
            case Told.Known(var fits, var why) ->
                    words.say("desk.mails." + why, about(fits.awaited()));
            case Told.Brought(var fits, var step) -> brought(fits.awaited(), step);
        };
    }

    private String left(Result result) {
        var name = named(result);
        return switch (result) {
            case Result.Fits fits -> about(fits.awaited());
            case Result.Older(var mail, var awaited) ->
                    words.say("desk.mails.older", name, about(awaited));
            case Result.Doubled(var mail, var awaited) ->
                    words.say("desk.mails.doubled", name, about(awaited));
            case Result.OtherReturn(var mail, var fingerprint) ->
                    words.say("desk.mails.otherReturn", name, fingerprint);
            case Result.NoFingerprint(var mail, var code) ->
                    words.say("desk.mails.noFingerprint", name);
            case Result.NoCode(var mail) ->
                    words.say(mail.whole() ? "desk.mails.noCode" : "desk.mails.torn", name);
        };
    }

    private String named(Result result) {
        var name = result.mail().name();
        return name.isEmpty() ? words.say("desk.mails.pasted") : name;
    }

    private String brought(Awaited awaited, Step step) {
        var what = about(awaited);
        return switch (step) {
            case Step.Moved(var filing) -> words.say("desk.mails.done", what, ntte(filing));
            case Step.Refused(var filing, var problem) ->
                    words.say("desk.mails.refused", what, new ProblemWords(words).say(problem));
            case Step.Unsure(var filing, var reason) ->
                    words.say("desk.mails.unsure", what, News.said(reason, words));
            case Step.ReceiptRefused(var filing, var reasons) ->
                    words.say("desk.mails.refused", what, News.reasons(reasons, words));
        };
    }

    private static String ntte(Filing filing) {
        return filing.receipt().map(Receipt::ntte).orElse("…");
    }

    /// `1770S 2024 Siti Rahmawati (7QK4-M2ZD)`.
    private static String about(Awaited awaited) {
        var of = awaited.filing().taxReturn();
        return of.form()
                + " "
                + of.year()
                + " "
                + awaited.name()
                + " ("
                + awaited.fingerprint()
                + ")";
    }
}
