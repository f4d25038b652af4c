package id.lontar.filing;

import id.lontar.filing.JournalEntry.Phase;

import java.time.Clock;

/// Writes a return and its journal line in one durable step.
record Logbook(Cabinet cabinet, Clock clock) {
    Filing intend(Filing filing, String event, String detail) {
        return write(filing, event, Phase.INTENT, detail);
    }

    Filing done(Filing filing, String event, String detail) {
        return write(filing, event, Phase.DONE, detail);
    }

    Filing refused(Filing filing, String event, String detail) {
        return write(filing, event, Phase.REFUSED, detail);
    }

    Filing unknown(Filing filing, String event, String detail) {
        return write(filing, event, Phase.UNKNOWN, detail);
    }

    /// As the store has it: what a window holds may be older.
    Filing current(Filing filing) {
        return cabinet.filing(filing.id()).orElse(filing);
    }

    private Filing write(Filing filing, String event, Phase phase, String detail) {
        var now = clock.instant();
        var stamped = filing.at(now);
        cabinet.record(stamped, new JournalEntry(filing.id(), 0, now, event, phase, detail));
        return stamped;
    }
}
