package id.lontar.ui.desk;

import id.lontar.filing.Cabinet;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Which lines of the copy list were carried over already; it takes more than one evening.
final class Ticks {
    private static final String BETWEEN = "\n";

    private final Cabinet cabinet;
    private final String name;
    private final Set<String> done;

    Ticks(Cabinet cabinet, String filingId) {
        this.cabinet = cabinet;
        this.name = "carry." + filingId;
        this.done =
                cabinet.note(name).stream()
                        .flatMap(text -> Arrays.stream(text.split(BETWEEN)))
                        .filter(key -> !key.isBlank())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    boolean has(String key) {
        return done.contains(key);
    }

    void set(String key, boolean on) {
        if (on ? done.add(key) : done.remove(key)) cabinet.note(name, String.join(BETWEEN, done));
    }
}
