package id.lontar.form.walk;

import java.util.List;
import java.util.Map;

/// One path through the wizard: the case of every aspect.
record Situation(Map<String, String> cases) {
    Situation {
        cases = Map.copyOf(cases);
    }

    boolean is(String aspect, String... any) {
        var its = cases.get(aspect);
        if (its == null) throw new IllegalArgumentException("no aspect " + aspect);
        return List.of(any).contains(its);
    }
}
