package id.lontar.exchange.paper;

import id.lontar.filing.Attempt;
import id.lontar.filing.Challenge;
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
            try (var pages = new Pages(document)) {
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

    /// Goes on to a new sheet where one is full.
    private static final class Pages implements AutoCloseable {
        private final PDDocument document;
        private final Face face;
        private Sheet at;

        Pages(PDDocument document) throws IOException {
            this.document = document;
            this.face = Face.in(document);
            this.at = new Sheet(document, face);
            at.toTop();
        }

        void need(float height) throws IOException {
            if (at.hasRoom(height)) return;
            at.close();
            at = new Sheet(document, face);
            at.toTop();
        }

        @Override
        public void close() throws IOException {
            at.close();
        }
    }

    private String title(Evidence evidence) {
        var taxReturn = evidence.filing().taxReturn();
        return words.say(
                "paper.evidence.title", taxReturn.form().code(), taxReturn.year().toString());
    }

    private void head(Pages pages, Evidence evidence) throws IOException {
        pages.at.text(Sheet.LEFT, 16, true, title(evidence));
        pages.at.down(24);
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
        pages.at.down(6);
    }

    private void facts(Pages pages, Evidence evidence) throws IOException {
        heading(pages, "paper.evidence.facts");
        var due = evidence.due();
        fact(
                pages,
                "paper.evidence.due",
                words.say("paper.evidence.dueText", due.due(), due.basis()));
        for (var until : due.relaxedTo().stream().toList())
            fact(pages, "paper.evidence.relaxed", words.date(until));
        for (var sealed : evidence.filing().counted().stream().toList())
            fact(pages, "paper.evidence.fingerprint", sealed.fingerprint());
        for (var tried : evidence.firstTried().stream().toList())
            fact(pages, "paper.evidence.tried", moment(evidence, tried));
        for (var receipt : evidence.filing().provisional().stream().toList()) {
            fact(pages, "paper.evidence.tts", receipt.ttsNo());
            fact(pages, "paper.evidence.received", moment(evidence, receipt.receivedAt()));
        }
        for (var receipt : evidence.filing().receipt().stream().toList()) {
            fact(pages, "paper.evidence.ntte", receipt.ntte());
            fact(pages, "paper.evidence.filed", moment(evidence, receipt.filedAt()));
            fact(pages, "paper.evidence.confirmed", words.moment(receipt.verifiedAt()));
        }
        pages.at.down(8);
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

    private void attempts(Pages pages, Evidence evidence) throws IOException {
        heading(pages, "paper.evidence.attempts");
        if (evidence.attempts().isEmpty()) said(pages, false, words.say("paper.evidence.none"));
        for (var attempt : evidence.attempts())
            row(pages, words.moment(attempt.began()), event(attempt), answer(attempt));
        pages.at.down(8);
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

    private void mail(Pages pages, Evidence evidence) throws IOException {
        if (evidence.deliveries().isEmpty()) return;
        heading(pages, "paper.evidence.mail");
        for (var delivery : evidence.deliveries())
            for (var event : delivery.history())
                row(pages, words.moment(event.at()), state(delivery, event), event.reply());
        pages.at.down(8);
    }

    private String state(Challenge.Delivery delivery, Challenge.Event event) {
        return words.find("desk.mail." + event.state())
                .map(
                        found ->
                                words.say(
                                        "desk.mail." + event.state(),
                                        new DeliveryWords(words).provider(delivery),
                                        delivery.toMasked()))
                .orElse(event.state().name());
    }

    private void check(Pages pages, Evidence evidence) throws IOException {
        heading(pages, "paper.evidence.check");
        for (var each : new String[] {"clock", "gateway", "list", "law"})
            said(pages, false, words.say("paper.evidence.check." + each));
        said(pages, false, words.say("paper.evidence.made", words.moment(evidence.madeAt())));
    }

    private void heading(Pages pages, String key) throws IOException {
        pages.need(40);
        pages.at.bar(16);
        pages.at.down(3);
        pages.at.text(Sheet.LEFT + 4, 10, true, words.say(key));
        pages.at.down(18);
    }

    private void fact(Pages pages, String key, String value) throws IOException {
        row(pages, words.say(key), value, "");
    }

    /// Three cells side by side; without a third the second takes its room.
    private static void row(Pages pages, String first, String second, String third)
            throws IOException {
        var left = Sheet.LEFT + TIME + GAP;
        var middle = third.isEmpty() ? Sheet.RIGHT - left : WHAT;
        var right = left + WHAT + GAP;
        var height =
                Math.max(
                        pages.at.heightOf(first, TIME, SIZE),
                        Math.max(
                                pages.at.heightOf(second, middle, SIZE),
                                third.isEmpty()
                                        ? 0
                                        : pages.at.heightOf(third, Sheet.RIGHT - right, SIZE)));
        pages.need(height + 5);
        pages.at.paragraph(Sheet.LEFT, TIME, SIZE, true, first);
        pages.at.paragraph(left, middle, SIZE, false, second);
        if (!third.isEmpty()) pages.at.paragraph(right, Sheet.RIGHT - right, SIZE, false, third);
        pages.at.down(height + 5);
    }

    private static void said(Pages pages, boolean bold, String text) throws IOException {
        var width = Sheet.RIGHT - Sheet.LEFT;
        pages.need(pages.at.heightOf(text, width, SIZE) + 3);
        pages.at.down(pages.at.paragraph(Sheet.LEFT, width, SIZE, bold, text) + 3);
    }
}
