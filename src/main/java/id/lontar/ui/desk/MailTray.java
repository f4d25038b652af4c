package id.lontar.ui.desk;

import id.lontar.filing.Awaited;
import id.lontar.filing.CodeMatch;
import id.lontar.filing.CodeMatch.Result;
import id.lontar.filing.FilingState;
import id.lontar.filing.Journey.Step;
import id.lontar.filing.Mail;
import id.lontar.filing.Proof;
import id.lontar.filing.Vigil;
import id.lontar.filing.Workbench;
import id.lontar.work.Job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads mails that were dropped, chosen or pasted, and brings each code to the return whose
/// fingerprint stands beside it, whichever page is open.
final class MailTray {
    /// What the QR corner reads; every other file is taken for a mail or a text.
    private static final Set<String> PICTURES =
            Set.of("png", "jpg", "jpeg", "pdf", "webp", "gif", "bmp", "tif", "tiff");

    private final Workbench bench;
    private final Vigil vigil;

    MailTray(Workbench bench) {
        this.bench = bench;
        this.vigil = bench.journey().vigil();
    }

    /// What came of a file, or of one code in it.
    sealed interface Told {
        /// The file is no mail and no text that can be read.
        record Unreadable(String name) implements Told {}

        /// Nothing was brought, and why.
        record Left(Result result) implements Told {}

        /// The gateway would say the same again, so it was not asked.
        record Known(Result.Fits fits, Why why) implements Told {}

        record Brought(Result.Fits fits, Step step) implements Told {}
    }

    enum Why {
        /// This very code was refused for this request before.
        REFUSED_BEFORE,
        /// The account has an authenticator app, and no mailed code counts.
        APP_NEEDED,
        /// An answer about it is still owed.
        NO_ANSWER_YET
    }

    static boolean isPicture(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return PICTURES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /// Whether a pasted text speaks of another return than the one that is open.
    boolean speaksOfAnother(String text, String filingId) {
        return match(List.of(Mail.pasted(text))).stream()
                .anyMatch(
                        each ->
                                each instanceof Result.OtherReturn
                                        || (each instanceof Result.Fits fits
                                                && !fits.awaited().id().equals(filingId)));
    }

    Job<List<Told>> files(List<Path> files) {
        return progress -> {
            var told = new ArrayList<Told>();
            var mails = new ArrayList<Mail>();
            for (var each : files) {
                try {
                    mails.addAll(bench.checks().mails().look(each));
                } catch (IOException e) {
                    told.add(new Told.Unreadable(String.valueOf(each.getFileName())));
                }
            }
            told.addAll(bring(mails));
            return List.copyOf(told);
        };
    }

    Job<List<Told>> text(String text) {
        return progress -> bring(List.of(Mail.pasted(text)));
    }

    private List<Result> match(List<Mail> mails) {
        return CodeMatch.match(mails, vigil.all());
    }

    private List<Told> bring(List<Mail> mails) {
        return match(mails).stream().map(this::bring).toList();
    }

    private Told bring(Result result) {
        if (!(result instanceof Result.Fits fits)) return new Told.Left(result);
        var awaited = fits.awaited();
        if (awaited.filing().state() != FilingState.AWAITING_VERIFICATION)
            return new Told.Known(fits, Why.NO_ANSWER_YET);
        if (awaited.challenge().isPresent() && !awaited.offers("EMAIL"))
            return new Told.Known(fits, Why.APP_NEEDED);
        if (vigil.wasRefused(awaited, fits.code())) return new Told.Known(fits, Why.REFUSED_BEFORE);
        return new Told.Brought(fits, confirm(awaited, fits));
    }

    private Step confirm(Awaited awaited, Result.Fits fits) {
        var filing = awaited.challenge().map(awaited.filing()::with).orElse(awaited.filing());
        var step = bench.journey().confirm(filing, new Proof.Code(fits.code().digits()));
        vigil.moved(step.filing());
        if (step instanceof Step.Refused(var stood, var problem))
            vigil.refused(awaited, fits.code(), problem);
        return step;
    }
}
