package id.lontar.exchange.paper;

import id.lontar.filing.Attempt;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.Evidence;
import id.lontar.filing.HistoryWords;
import id.lontar.rules.Taxpayer;
import id.lontar.words.Words;

import org.apache.pdfbox.pdmodel.PDDocument;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What happened to a return on its way, on A4 for whoever has to judge it: the times that count
/// first, then every attempt and answer, the journey of the mail, and how to check all of it.
public final class PrintedEvidence {
    private static final float SIZE = 9;
    private static final float TIME = 146;
    private static final float WHAT = 168;
    private static final float GAP = 8;

    private final Words words;

    public PrintedEvidence(Words words) {
        this.words = words;
    }

    public byte[] print(Evidence evidence) {
        try (var document = new PDDocument()) {
            var information = document.getDocumentInformation();
            information.setTitle(title(evidence));
            information.setProducer("Lontar");
            document.getDocumentCatalog().setLanguage(words.locale().toLanguageTag());
            var face = Face.in(document);
            try (var pages = new Flow(() -> Sheet.whole(document, face))) {
                head(pages, evidence);
                facts(pages, evidence);
                attempts(pages, evidence);
                mail(pages, evidence);
                check(pages, evidence);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("printing the history of a return", e);
        }
    }

    private String title(Evidence evidence) {
        var taxReturn = evidence.filing().taxReturn();
        return words.say(
                "paper.evidence.title", taxReturn.form().code(), taxReturn.year().toString());
    }

    private void head(Flow pages, Evidence evidence) throws IOException {
        pages.at().text(Sheet.LEFT, 16, true, title(evidence));
        pages.at().down(24);
        var answers = evidence.filing().taxReturn().answers();
        said(
                pages,
                true,
                words.say(
                        "paper.evidence.who",
                        answers.get(Taxpayer.NAME).orElse(""),
                        answers.get(Taxpayer.NPWP).orElse(""),
                        Integer.toString(evidence.filing().taxReturn().revision())));
        var gateway = evidence.gateway();
        if (gateway.practice()) said(pages, true, words.say("paper.evidence.practice"));
        if (!gateway.authority()) said(pages, false, words.say("paper.evidence.notDjp"));
        pages.at().down(6);
    }

    private void facts(Flow pages, Evidence evidence) throws IOException {
        heading(pages, "paper.evidence.facts");
        var due = evidence.due();
        var said = words.say("paper.evidence.dueText", due.due(), due.basis());
        fact(pages, "paper.evidence.due", Optional.of(said));
        fact(pages, "paper.evidence.relaxed", due.relaxedTo().map(words::date));
        var filing = evidence.filing();
        fact(pages, "paper.evidence.fingerprint", filing.counted().map(each -> each.fingerprint()));
        fact(pages, "paper.evidence.tried", evidence.firstTried().map(at -> moment(evidence, at)));
        var taken = filing.provisional();
        fact(pages, "paper.evidence.tts", taken.map(each -> each.ttsNo()));
        fact(
                pages,
                "paper.evidence.received",
                taken.map(each -> moment(evidence, each.receivedAt())));
        var receipt = filing.receipt();
        fact(pages, "paper.evidence.ntte", receipt.map(each -> each.ntte()));
        fact(pages, "paper.evidence.filed", receipt.map(each -> moment(evidence, each.filedAt())));
        fact(
                pages,
                "paper.evidence.confirmed",
                receipt.map(each -> words.moment(each.verifiedAt())));
        pages.at().down(8);
    }

    /// With how long before or after the end of the due day it was.
    private String moment(Evidence evidence, Instant at) {
        var left = evidence.before(at);
        return words.say(
                left.isNegative() ? "paper.evidence.after" : "paper.evidence.before",
                words.moment(at),
                length(left.abs()));
    }

    private String length(Duration length) {
        return words.say(
                "paper.evidence.length",
                Long.toString(length.toDays()),
                Integer.toString(length.toHoursPart()),
                Integer.toString(length.toMinutesPart()));
    }

    private void attempts(Flow pages, Evidence evidence) throws IOException {
        heading(pages, "paper.evidence.attempts");
        if (evidence.attempts().isEmpty()) said(pages, false, words.say("paper.evidence.none"));
        for (var attempt : evidence.attempts())
            row(pages, words.moment(attempt.began()), event(attempt), answer(attempt));
        pages.at().down(8);
    }

    private String event(Attempt attempt) {
        return words.find("paper.evidence.event." + attempt.event()).orElse(attempt.event());
    }

    private String answer(Attempt attempt) {
        if (attempt.answer().isEmpty()) return words.say("paper.evidence.noAnswer");
        var entry = attempt.answer().get();
        var said =
                new HistoryWords(words)
                        .say(entry)
                        .orElseGet(() -> words.say("paper.evidence.phase." + entry.phase()));
        return entry.at().equals(attempt.began())
                ? said
                : words.say("paper.evidence.answered", words.moment(entry.at()), said);
    }

    private void mail(Flow pages, Evidence evidence) throws IOException {
        if (evidence.deliveries().isEmpty()) return;
        heading(pages, "paper.evidence.mail");
        for (var delivery : evidence.deliveries())
            for (var event : delivery.history())
                row(
                        pages,
                        words.moment(event.at()),
                        new DeliveryWords(words).event(delivery, event),
                        event.reply());
        pages.at().down(8);
    }

    private void check(Flow pages, Evidence evidence) throws IOException {
        heading(pages, "paper.evidence.check");
        for (var each : new String[] {"clock", "gateway", "list", "law"})
            said(pages, false, words.say("paper.evidence.check." + each));
        said(pages, false, words.say("paper.evidence.made", words.moment(evidence.madeAt())));
    }

    private void heading(Flow pages, String key) throws IOException {
        pages.need(40);
        pages.at().bar(16);
        pages.at().down(3);
        pages.at().text(Sheet.LEFT + 4, 10, true, words.say(key));
        pages.at().down(18);
    }

    private void fact(Flow pages, String key, Optional<String> value) throws IOException {
        if (value.isPresent()) row(pages, words.say(key), value.get(), "");
    }

    /// Three cells side by side; without a third the second takes its room.
    private static void row(Flow pages, String first, String second, String third)
            throws IOException {
        var left = Sheet.LEFT + TIME + GAP;
        var middle = third.isEmpty() ? Sheet.RIGHT - left : WHAT;
        var right = left + WHAT + GAP;
        var height =
                Math.max(
                        pages.at().heightOf(first, TIME, SIZE),
                        Math.max(
                                pages.at().heightOf(second, middle, SIZE),
                                third.isEmpty()
                                        ? 0
                                        : pages.at().heightOf(third, Sheet.RIGHT - right, SIZE)));
        pages.need(height + 5);
        pages.at().paragraph(Sheet.LEFT, TIME, SIZE, true, first);
        pages.at().paragraph(left, middle, SIZE, false, second);
        if (!third.isEmpty()) pages.at().paragraph(right, Sheet.RIGHT - right, SIZE, false, third);
        pages.at().down(height + 5);
    }

    private static void said(Flow pages, boolean bold, String text) throws IOException {
        var width = Sheet.RIGHT - Sheet.LEFT;
        pages.need(pages.at().heightOf(text, width, SIZE) + 3);
        pages.at().down(pages.at().paragraph(Sheet.LEFT, width, SIZE, bold, text) + 3);
    }
}
