package id.lontar.filing;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/// Removes a draft that never bore a seal, and brings it back as it was.
public record Discarding(Cabinet cabinet, Clock clock) {
    /// What was removed, whole.
    public record Discarded(Filing filing, Map<String, byte[]> files) {
        public Discarded {
            files = Map.copyOf(files);
        }
    }

    /// What was sealed once may be in somebody's hands; what was sent is at the gateway.
    public boolean mayDiscard(Filing filing) {
        return filing.state() == FilingState.DRAFT
                && cabinet.journal(filing.id()).stream()
                        .noneMatch(each -> each.event().equals("SEAL"));
    }

    /// @throws NotNow when it is no draft, or one that was sealed before
    public Discarded discard(String filingId) {
        var stored = cabinet.filing(filingId).orElseThrow(() -> new NotNow("discard.gone"));
        if (!mayDiscard(stored)) throw new NotNow("discard.kept");
        var files = new LinkedHashMap<String, byte[]>();
        for (var name : cabinet.keptNames(filingId))
            cabinet.kept(filingId, name).ifPresent(content -> files.put(name, content));
        cabinet.discard(filingId);
        return new Discarded(stored, files);
    }

    /// With its files, and its place in time.
    public void bringBack(Discarded gone) {
        var filing = gone.filing();
        cabinet.record(
                filing,
                new JournalEntry(
                        filing.id(), 0, clock.instant(), "RESTORE", JournalEntry.Phase.DONE, ""));
        gone.files().forEach((name, content) -> cabinet.keep(filing.id(), name, content));
    }
}
