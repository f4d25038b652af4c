package id.lontar.filing.season;

import id.lontar.filing.Filing;
import id.lontar.filing.SeasonCourse;
import id.lontar.filing.SeasonReport;
import id.lontar.filing.SeasonReport.Entry;
import id.lontar.filing.SeasonReport.Proofs;
import id.lontar.filing.Workbench;
import id.lontar.words.Words;
import id.lontar.work.Progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;

/// Gathers the report of a season: the cards as they are, and of what was sealed the numbers it is
/// found by. Drafts are not opened for it.
record Reporting(Workbench bench) {
    private static final int TOLD_EVERY = 50;

    SeasonReport of(Board board, SeasonCourse course, Progress progress)
            throws InterruptedException {
        var cards = board.cards().stream().sorted(View.Order.BY_NAME).toList();
        var entries = new ArrayList<Entry>();
        for (var card : cards) {
            if (entries.size() % TOLD_EVERY == 0)
                progress.at(entries.size(), cards.size(), "season.report.reading");
            if (Thread.interrupted()) throw new InterruptedException();
            entries.add(entry(card));
        }
        return new SeasonReport(
                board.year(), bench.clock().instant(), bench.office().gateway(), course, entries);
    }

    private Entry entry(Card card) {
        var proofs =
                card.stage()
                        .filter(each -> !each.isEditable())
                        .flatMap(each -> bench.cabinet().filing(card.id()))
                        .map(Reporting::proofs)
                        .orElse(Proofs.NONE);
        return new Entry(
                card.name(),
                card.npwp(),
                card.form(),
                card.revision(),
                card.lane(),
                card.stage(),
                card.due(),
                card.amount(),
                card.why(),
                proofs);
    }

    private static Proofs proofs(Filing filing) {
        var portal =
                filing.receipt().isEmpty()
                        ? filing.portalReceipt()
                        : Optional.<Filing.PortalReceipt>empty();
        return new Proofs(
                filing.counted().map(each -> each.fingerprint()).orElse(""),
                filing.provisional().map(each -> each.ttsNo()).orElse(""),
                filing.provisional().map(each -> each.receivedAt()),
                filing.receipt()
                        .map(each -> each.ntte())
                        .or(() -> portal.map(Filing.PortalReceipt::ntte))
                        .orElse(""),
                filing.receipt()
                        .map(each -> LocalDate.ofInstant(each.filedAt(), Words.WIB))
                        .or(() -> portal.map(Filing.PortalReceipt::date)),
                portal.isPresent());
    }
}
