package id.lontar.ui.desk;

import id.lontar.filing.Challenge;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.Filing;
import id.lontar.filing.HistoryWords;
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

    private Stream<Line> line(JournalEntry entry) {
        if (entry.detail().equals("AWAITING_VERIFICATION")) return Stream.empty();
        return new HistoryWords(words).say(entry).map(said -> new Line(entry.at(), said)).stream();
    }

    private void mail(Challenge challenge, List<Line> lines) {
        for (var delivery : challenge.deliveries())
            for (var event : delivery.history())
                if (event.state() != Challenge.DeliveryState.SENDING) {
                    var said = new DeliveryWords(words).event(delivery, event);
                    lines.add(new Line(event.at(), said));
                }
    }
}
