package id.lontar.form.layout;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.layout.FormSheet.Part;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An arrangement that follows the pages of a form: what stands on an attachment is known from
/// where each thing says it stands on paper. The titles of its parts are message keys of the form.
final class Derived {
    private Derived() {}

    private static final Pattern ATTACHMENT =
            Pattern.compile(
                    "(\\d{4}\\w*-[IVX]+|Lampiran Khusus \\d\\w*|L-?\\d+\\w*(?:-\\d)?)\\b.*");

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /// What the form's pages do not tell.
    ///
    /// @param titles of the sheets, by code
    /// @param columns to show of a table, by table
    /// @param always the attachments that are printed, filled in or not
    /// @param main the parts of the main sheet in their order; what they leave out follows
    /// @param closing what is declared at the end of the main sheet
    record Given(
            Map<String, String> titles,
            Map<String, List<String>> columns,
            Set<String> always,
            List<Part> main,
            String closing) {
        static final Given NOTHING = new Given(Map.of(), Map.of(), Set.of(), List.of(), "");
    }

    static Arrangement of(Form form) {
        return of(form, Given.NOTHING);
    }

    static Arrangement of(Form form, Given given) {
        var sheets = new TreeMap<String, Map<String, List<Entry>>>(Derived::compare);
        sheets.put("", new LinkedHashMap<>());
        for (var page : form.pages()) {
            var title = "page." + page.id();
            for (var element : page.elements())
                if (element instanceof Element.Heading heading) title = "section." + heading.id();
                else put(sheets, title, element, given);
        }
        return new Arrangement(
                "",
                sheets.entrySet().stream()
                        .map(each -> sheet(form, each.getKey(), each.getValue(), given))
                        .toList());
    }

    private static void put(
            Map<String, Map<String, List<Entry>>> sheets,
            String title,
            Element element,
            Given given) {
        var on = sheets.computeIfAbsent(attachment(paper(element)), code -> new LinkedHashMap<>());
        var seen = on.values().stream().flatMap(List::stream).map(Entry::id);
        if (seen.anyMatch(id(element)::equals)) return;
        var columns = given.columns().getOrDefault(id(element), List.of());
        on.computeIfAbsent(title, key -> new ArrayList<>())
                .add(Entry.at(id(element), paper(element), columns));
    }

    private static FormSheet sheet(
            Form form, String attachment, Map<String, List<Entry>> parts, Given given) {
        var main = attachment.isEmpty();
        var code = main ? form.code().code() : attachment;
        var derived =
                parts.entrySet().stream()
                        .map(each -> new Part(form.label(each.getKey()), false, each.getValue()));
        return new FormSheet(
                code,
                given.titles().getOrDefault(code, ""),
                "",
                main ? given.closing() : "",
                !main && !given.always().contains(code),
                (main ? after(given.main(), derived) : derived).toList());
    }

    /// The parts that are given, then what they leave out.
    private static Stream<Part> after(List<Part> given, Stream<Part> derived) {
        var named =
                given.stream()
                        .flatMap(part -> part.entries().stream())
                        .map(Entry::id)
                        .collect(Collectors.toSet());
        return Stream.concat(
                given.stream(),
                derived.map(
                                part ->
                                        new Part(
                                                part.title(),
                                                true,
                                                part.entries().stream()
                                                        .filter(each -> !named.contains(each.id()))
                                                        .toList()))
                        .filter(part -> !part.entries().isEmpty()));
    }

    /// What is asked and answered, or worked out and not zero, and stands nowhere else.
    static FormSheet rest(Form form, Assessment assessment, Set<String> named) {
        var parts = new ArrayList<Part>();
        for (var page : form.flow(assessment)) {
            var entries =
                    page.elements().stream()
                            .filter(each -> !(each instanceof Element.Heading))
                            .filter(each -> !named.contains(id(each)))
                            .filter(each -> each.asked().test(assessment))
                            .filter(each -> says(each, assessment))
                            .map(each -> Entry.of(id(each)))
                            .toList();
            if (!entries.isEmpty())
                parts.add(new Part(form.label("page." + page.id()), false, entries));
        }
        return new FormSheet(form.code().code(), "", "", "", true, parts);
    }

    private static boolean says(Element element, Assessment assessment) {
        return switch (element) {
            case Element.Heading heading -> false;
            case Element.Field field -> assessment.answers().says(field.question().id());
            case Element.Grid grid -> !assessment.answers().rows(grid.table()).isEmpty();
            case Element.Computed computed -> notZero(assessment, computed.line());
        };
    }

    static boolean notZero(Assessment assessment, Line<?> line) {
        return assessment
                .known(line)
                .filter(value -> !(value instanceof Rupiah amount && amount.isZero()))
                .isPresent();
    }

    /// Tells apart what stands in several places, such as the accounts of each sector.
    static String key(Element element) {
        return key(id(element), paper(element));
    }

    static String key(String id, String place) {
        return id + "@" + place;
    }

    static String id(Element element) {
        return switch (element) {
            case Element.Field field -> field.question().id();
            case Element.Grid grid -> grid.table().id();
            case Element.Computed computed -> computed.line().id();
            case Element.Heading heading -> heading.id();
        };
    }

    private static String paper(Element element) {
        return switch (element) {
            case Element.Field field -> field.paper();
            case Element.Grid grid -> grid.paper();
            case Element.Computed computed -> computed.paper();
            case Element.Heading heading -> "";
        };
    }

    private static String attachment(String paper) {
        var found = ATTACHMENT.matcher(paper);
        return found.matches() ? found.group(1) : "";
    }

    /// `L-2` before `L-10`.
    private static int compare(String one, String other) {
        return padded(one).compareTo(padded(other));
    }

    private static String padded(String code) {
        return DIGITS.matcher(code)
                .replaceAll(found -> "%04d".formatted(Long.parseLong(found.group())));
    }
}
