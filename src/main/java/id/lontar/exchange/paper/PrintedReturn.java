package id.lontar.exchange.paper;

import id.lontar.filing.Paper;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.rules.Assessment;
import id.lontar.tax.FormCode;
import id.lontar.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A return as PDF in the order of the printed form, always in Indonesian; then why each line is
/// what it is, and the whole in plain words.
public final class PrintedReturn implements Paper {
    private final Words words = Words.in(Words.INDONESIAN);

    @Override
    public byte[] print(TaxReturn taxReturn, Form form, Assessment assessment, String fingerprint) {
        var title = words.say(form.label("").replaceAll("\\.$", "")) + " " + taxReturn.year();
        try (var booklet = new Booklet(title)) {
            var text = new ReturnText(words, form, assessment);
            if (form.code() == FormCode.F1770S) byHand(text, taxReturn, booklet);
            else new FormOnPaper(text, taxReturn).draw(booklet);
            if (assessment.known(form.ending().balance()).isPresent()) {
                new WhyAppendix(text).draw(booklet);
                new PlainSummary(text, taxReturn).draw(booklet);
            }
            var foot =
                    fingerprint.isEmpty()
                            ? words.say("paper.foot.draft")
                            : words.say("paper.foot.sealed", fingerprint);
            return booklet.bound(foot, words.say("paper.page"));
        } catch (IOException e) {
            throw new UncheckedIOException("printing the return", e);
        }
    }

    private static void byHand(ReturnText text, TaxReturn taxReturn, Booklet booklet)
            throws IOException {
        new MainForm1770S(text, taxReturn).draw(booklet);
        new Attachment1770SI(text).draw(booklet);
        new Attachment1770SII(text).draw(booklet);
    }
}
