package id.lontar.form;

import id.lontar.rules.Assessment;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What one return shows of its form, by the ids of questions, tables and lines.
///
/// @param known what stands on any page, shown or not
/// @param asked what is asked now
/// @param shut what stands behind a closed gate and is shown nowhere else
record Sight(Set<String> known, Set<String> asked, Set<String> shut) {
    static Sight of(List<Page> pages, Assessment assessment) {
        var known = new HashSet<String>();
        var asked = new HashSet<String>();
        var shut = new HashSet<String>();
        var open = new HashSet<String>();
        for (var page : pages) {
            var inFlow = page.when().test(assessment);
            var closed = page.when() instanceof Gate && !inFlow;
            for (var element : page.elements()) {
                var subject = subject(element);
                if (subject.isEmpty()) continue;
                var id = subject.get();
                var isAsked = element.asked().test(assessment);
                known.add(id);
                if (inFlow && isAsked) asked.add(id);
                if (closed || (element.asked() instanceof Gate && !isAsked)) shut.add(id);
                else open.add(id);
            }
        }
        shut.removeAll(open);
        return new Sight(known, asked, shut);
    }

    /// What is asked nowhere does not count, and nobody could mend it: it stands in no one's way.
    boolean matters(Finding finding) {
        return !shut.contains(finding.place().id())
                && (!finding.severity().blocksSealing()
                        || finding.repair().isPresent()
                        || asks(finding.place()));
    }

    /// Also a place that stands on no page, such as the result as a whole.
    private boolean asks(Place place) {
        return !known.contains(place.id()) || asked.contains(place.id());
    }

    /// The question, table or line that an element shows; a heading shows none.
    static Optional<String> subject(Element element) {
        return switch (element) {
            case Element.Field field -> Optional.of(field.question().id());
            case Element.Grid grid -> Optional.of(grid.table().id());
            case Element.Computed computed -> Optional.of(computed.line().id());
            case Element.Heading heading -> Optional.empty();
        };
    }
}
