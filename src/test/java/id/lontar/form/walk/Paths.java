package id.lontar.form.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// The paths that are walked: every pair of cases that can meet, met at least once, and on top of
/// that paths drawn at random from all there are, the same each time.
final class Paths {
    private static final int TRIES = 30;

    private final Taxpayers taxpayers;
    private final Random random;

    private Paths(Taxpayers taxpayers, Random random) {
        this.taxpayers = taxpayers;
        this.random = random;
    }

    /// One at random.
    ///
    /// @param fixed cases of some aspects
    static Situation any(Taxpayers taxpayers, Map<String, String> fixed, Random random) {
        return new Paths(taxpayers, random).random(fixed);
    }

    /// @param more how many at random besides
    static List<Situation> of(Taxpayers taxpayers, int more) {
        var paths = new Paths(taxpayers, new Random(20260331));
        var all = paths.pairwise();
        for (var i = 0; i < more; i++) all.add(paths.random(Map.of()));
        return List.copyOf(all);
    }

    private Set<Situation> pairwise() {
        var open = pairs();
        var all = new LinkedHashSet<Situation>();
        while (!open.isEmpty()) {
            var best = best(open);
            open.removeIf(pair -> meets(best, pair));
            all.add(best);
        }
        return all;
    }

    private Situation best(List<Map<String, String>> open) {
        var best = random(open.getFirst());
        var most = 0L;
        for (var i = 0; i < TRIES; i++) {
            var each = random(open.getFirst());
            var met = open.stream().filter(pair -> meets(each, pair)).count();
            if (met > most) {
                best = each;
                most = met;
            }
        }
        return best;
    }

    private static boolean meets(Situation situation, Map<String, String> pair) {
        return situation.cases().entrySet().containsAll(pair.entrySet());
    }

    /// Every two cases of two aspects that can meet.
    private List<Map<String, String>> pairs() {
        var pairs = new ArrayList<Map<String, String>>();
        var aspects = taxpayers.aspects;
        for (var i = 0; i < aspects.size(); i++)
            for (var j = i + 1; j < aspects.size(); j++)
                for (var one : aspects.get(i).cases())
                    for (var other : aspects.get(j).cases()) {
                        var pair =
                                Map.of(
                                        aspects.get(i).name(),
                                        one.name(),
                                        aspects.get(j).name(),
                                        other.name());
                        if (!taxpayers.excludes(pair)) pairs.add(pair);
                    }
        return pairs;
    }

    private Situation random(Map<String, String> fixed) {
        while (true) {
            var cases = new LinkedHashMap<String, String>();
            for (var aspect : taxpayers.aspects) {
                var its = aspect.cases();
                cases.put(aspect.name(), its.get(random.nextInt(its.size())).name());
            }
            cases.putAll(fixed);
            if (!taxpayers.excludes(cases)) return new Situation(cases);
        }
    }
}
