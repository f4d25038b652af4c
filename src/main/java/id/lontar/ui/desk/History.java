package id.lontar.ui.desk;

import id.lontar.filing.Challenge;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.Filing;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Workbench;
import id.lontar.words.Words;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What happened to a return, oldest first: its journal, and what the mail servers said.
record History(Workbench bench, Words words) {
    record Line(Instant at, String text) {}

    List<Line> of(Filing filing) {
        var lines = new ArrayList<Line>();
        bench.cabinet().journal(filing.id()).stream().flatMap(this::line).forEach(lines::add);
        filing.challenge().ifPresent(each -> mail(each, lines));
        lines.sort(Comparator.comparing(Line::at));
        return List.copyOf(lines);
    }

    /// An attempt is told by what came of it.
    private Stream<Line> line(JournalEntry entry) {
        if (entry.phase() == JournalEntry.Phase.INTENT) return Stream.empty();
        if (entry.detail().equals("AWAITING_VERIFICATION")) return Stream.empty();
        var event = "desk.history." + entry.event() + ".";
        return words
                .find(event + entry.detail())
                .or(() -> words.find(event + entry.phase()))
                .map(found -> new Line(entry.at(), say(event, entry)))
                .stream();
    }

    private String say(String event, JournalEntry entry) {
        return words.find(event + entry.detail()).isPresent()
                ? words.say(event + entry.detail())
                : words.say(event + entry.phase(), detail(entry));
    }

    private String detail(JournalEntry entry) {
        return words.find("desk.history.detail." + entry.detail()).orElse(entry.detail());
    }

    private void mail(Challenge challenge, List<Line> lines) {
        for (var delivery : challenge.deliveries())
            for (var event : delivery.history()) {
                var said =
                        words.say(
                                "desk.mail." + event.state(),
                                new DeliveryWords(words).provider(delivery),
                                delivery.toMasked());
                if (event.state() != Challenge.DeliveryState.SENDING)
                    lines.add(new Line(event.at(), said));
            }
    }
}
