package id.lontar.exchange.paper;

import id.lontar.filing.Paper;
import id.lontar.filing.Sha256;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.form.carry.LastYear;
import id.lontar.rules.Assessment;
import id.lontar.wire.CanonicalJson;
import id.lontar.wire.ReturnJson;
import id.lontar.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// A return as PDF in the arrangement of the printed form, which is always Indonesian; then the
/// whole in plain words, and why each line is what it is, in the language of the reader.
public final class PrintedReturn implements Paper {
    private final Words official = Words.in(Words.INDONESIAN);
    private final Words readers;

    public PrintedReturn() {
        this(Words.in(Words.INDONESIAN));
    }

    public PrintedReturn(Words readers) {
        this.readers = readers;
    }

    @Override
    public byte[] print(
            TaxReturn taxReturn,
            Form form,
            Assessment assessment,
            String fingerprint,
            Optional<LastYear> lastYear) {
        var title = official.say(form.label("").replaceAll("\\.$", "")) + " " + taxReturn.year();
        try (var booklet = new Booklet(title)) {
            var text = new ReturnText(official, form, assessment);
            new FormPaper(text, new Heads(text, taxReturn)).draw(booklet);
            if (assessment.known(form.ending().balance()).isPresent())
                explained(new ReturnText(readers, form, assessment), taxReturn, booklet, lastYear);
            var foot =
                    fingerprint.isEmpty()
                            ? official.say("paper.foot.draft")
                            : official.say("paper.foot.sealed", fingerprint);
            return booklet.bound(binding(taxReturn, form, fingerprint, foot));
        } catch (IOException e) {
            throw new UncheckedIOException("printing the return", e);
        }
    }

    @Override
    public byte[] notice(TaxReturn taxReturn, Form form, Assessment assessment) {
        try (var booklet = new Booklet(official.say("paper.notice", taxReturn.year()))) {
            var blank = official.say("paper.notice.blank");
            var letter = new ReturnText(official, form, assessment, blank);
            var own = new ReturnText(readers, form, assessment);
            new NoticeLetter(letter, new Heads(letter, taxReturn)).draw(booklet);
            new NoticeAdvice(own, new Heads(own, taxReturn)).draw(booklet);
            var foot = official.say("paper.notice.foot");
            return booklet.bound(binding(taxReturn, form, "", foot));
        } catch (IOException e) {
            throw new UncheckedIOException("printing the notice", e);
        }
    }

    private static void explained(
            ReturnText text, TaxReturn taxReturn, Booklet booklet, Optional<LastYear> lastYear)
            throws IOException {
        var heads = new Heads(text, taxReturn);
        new PlainSummary(text, heads).draw(booklet);
        new WhyAppendix(text, heads, lastYear).draw(booklet);
    }

    private Booklet.Binding binding(
            TaxReturn taxReturn, Form form, String fingerprint, String foot) {
        return new Booklet.Binding(
                foot,
                official.say("paper.page"),
                official.say("paper.leaf"),
                Optional.of(
                        new QrMark(
                                form.code().code(),
                                taxReturn.year().year(),
                                taxReturn.revision(),
                                content(taxReturn, form),
                                fingerprint)),
                official.say("paper.mark"));
    }

    /// Names what is printed, sealed or not. It is cut so short that no number of a person can be
    /// worked out from it.
    private static String content(TaxReturn taxReturn, Form form) {
        var asked = taxReturn.with(form.only(taxReturn.answers()));
        var json = new ReturnJson(new Forms(List.of(form))).write(asked);
        return Sha256.of(CanonicalJson.write(json)).fingerprint();
    }
}
