package id.lontar.store;

import id.lontar.filing.Cabinet.Damage;
import id.lontar.filing.StoreFault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/// Remembers what could not be read, so that nothing is written over it.
final class Damages {
    private static final Logger LOG = LoggerFactory.getLogger(Damages.class);
    private final Set<Damage> found =
            new ConcurrentSkipListSet<>(
                    java.util.Comparator.comparing(Damage::kind).thenComparing(Damage::id));

    private final Set<Damage> sound = java.util.concurrent.ConcurrentHashMap.newKeySet();

    interface Reading<T> {
        T read() throws RowCipher.Unreadable, IOException;
    }

    /// Empty, and noted, when the row cannot be read.
    <T> Optional<T> unless(String kind, String id, Reading<T> reading) {
        try {
            var read = Optional.of(reading.read());
            sound.add(new Damage(kind, id));
            return read;
        } catch (RowCipher.Unreadable | IOException e) {
            if (found.add(new Damage(kind, id)))
                LOG.warn("{} {} cannot be read ({})", kind, id, e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// @param look reads the row, when that was not done yet
    void refuseToOverwrite(String kind, String id, Runnable look) {
        if (!sound.contains(new Damage(kind, id))) look.run();
        if (found.contains(new Damage(kind, id))) throw new StoreFault("vault.record-damaged");
    }

    List<Damage> all() {
        return List.copyOf(found);
    }
}
