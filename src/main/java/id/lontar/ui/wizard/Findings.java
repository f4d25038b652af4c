package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.form.Finding;
import id.lontar.form.Form;
import id.lontar.form.Place;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is to be put right, found by place and by page.
final class Findings {
    private final List<Finding> all;
    private final Map<Place, List<Finding>> byPlace;
    private final Map<String, List<Finding>> byPage;
    private final Map<Row, List<Finding>> byRow;

    private record Row(String table, String key) {}

    private Findings(List<Finding> all, Pages pages) {
        this.all = List.copyOf(all);
        byPlace = new HashMap<>();
        byPage = new HashMap<>();
        byRow = new HashMap<>();
        for (var each : all) {
            add(byPlace, each.place(), each);
            pages.of(each.place()).ifPresent(page -> add(byPage, page, each));
            if (each.place() instanceof Place.AtCell(var table, var row, var column))
                add(byRow, new Row(table, row), each);
        }
    }

    List<Finding> all() {
        return all;
    }

    List<Finding> at(Place place) {
        return byPlace.getOrDefault(place, List.of());
    }

    List<Finding> on(String page) {
        return byPage.getOrDefault(page, List.of());
    }

    List<Finding> inRow(String table, String key) {
        return byRow.getOrDefault(new Row(table, key), List.of());
    }

    List<Finding> of(Finding.Severity severity) {
        return all.stream().filter(each -> each.severity() == severity).toList();
    }

    /// How many of these elements ask for something: an answer, or a correction.
    long in(List<Element> elements) {
        return all.stream()
                .filter(each -> each.severity().blocksSealing())
                .filter(each -> elements.stream().anyMatch(element -> is(element, each.place())))
                .map(each -> each.place().id())
                .distinct()
                .count();
    }

    static boolean is(Element element, Place place) {
        return !(element instanceof Element.Heading) && Pages.id(element).equals(place.id());
    }

    /// Missing answers by what asks for them: a question, or a table with some cells still empty.
    Map<String, List<Finding>> neededBySource() {
        return of(Finding.Severity.NEEDED).stream()
                .collect(
                        Collectors.groupingBy(
                                each -> each.place().id(),
                                LinkedHashMap::new,
                                Collectors.toList()));
    }

    private static <K> void add(Map<K, List<Finding>> map, K key, Finding finding) {
        map.computeIfAbsent(key, k -> new java.util.ArrayList<>()).add(finding);
    }

    /// Which page shows which question, table and line; the first that does.
    static final class Pages {
        private final Map<String, String> pages = new HashMap<>();

        Pages(Form form) {
            for (var page : form.pages())
                for (var element : page.elements())
                    if (!(element instanceof Element.Heading))
                        pages.putIfAbsent(id(element), page.id());
            pages.put(new Place.AtResult().id(), Place.AtResult.PAGE);
        }

        Findings index(List<Finding> findings) {
            return new Findings(findings, this);
        }

        Optional<String> of(Place place) {
            return of(place.id());
        }

        Optional<String> of(String source) {
            return Optional.ofNullable(pages.get(source));
        }

        static String id(Element element) {
            return switch (element) {
                case Element.Field field -> field.question().id();
                case Element.Grid grid -> grid.table().id();
                case Element.Computed computed -> computed.line().id();
                case Element.Heading heading -> heading.id();
            };
        }
    }
}
