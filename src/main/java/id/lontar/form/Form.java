package id.lontar.form;

import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.DueDate;
import id.lontar.rules.DueDates;
import id.lontar.rules.Law;
import id.lontar.rules.LawId;
import id.lontar.rules.Line;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.RuleBook;
import id.lontar.rules.Table;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/// A form of the tax office as data: its years, rules, pages and checks.
public record Form(
        FormCode code,
        int firstYear,
        int lastYear,
        RuleBook rules,
        Ending ending,
        List<Page> pages,
        List<Check> checks,
        Gist gist) {
    public Form {
        pages = List.copyOf(pages);
        checks = List.copyOf(checks);
    }

    /// Filed for the years the law's data say.
    public Form(
            FormCode code, RuleBook rules, Ending ending, List<Page> pages, List<Check> checks) {
        this(code, FiledYears.of(code), rules, ending, pages, checks);
    }

    private Form(
            FormCode code,
            FiledYears filed,
            RuleBook rules,
            Ending ending,
            List<Page> pages,
            List<Check> checks) {
        this(code, filed.first(), filed.last(), rules, ending, pages, checks, Gist.NONE);
    }

    /// The same form with what tells its outcome in a few lines.
    public Form with(Gist gist) {
        return new Form(code, firstYear, lastYear, rules, ending, pages, checks, gist);
    }

    public boolean covers(TaxYear year) {
        return firstYear <= year.year() && year.year() <= lastYear;
    }

    public Assessment assess(Law law, TaxYear year, Answers answers) {
        return Assessment.of(rules, law, year, answers);
    }

    /// Names the law this form follows in a year: its figures, the code lists of its pages, when
    /// it is due and where it is paid.
    public LawId law(Law law, TaxYear year) {
        var files = new TreeSet<String>();
        elements().forEach(each -> files.addAll(lists(each)));
        files.addAll(DueDates.files(kind()));
        return LawId.of(rules, law, year, files);
    }

    private static List<String> lists(Element element) {
        return switch (element) {
            case Element.Field field -> field.codes().stream().toList();
            case Element.Grid grid ->
                    grid.columns().stream().flatMap(each -> each.codes().stream()).toList();
            case Element.Computed computed -> List.of();
            case Element.Heading heading -> List.of();
        };
    }

    /// The pages in the flow of this return, in order.
    public List<Page> flow(Assessment assessment) {
        return pages.stream().filter(page -> page.when().test(assessment)).toList();
    }

    /// Everything to put right: required answers first, then the form's checks, in page order.
    ///
    /// @param today the day the return would be filed
    public List<Finding> findings(Assessment assessment, LocalDate today) {
        var findings = new ArrayList<Finding>();
        for (var page : flow(assessment))
            for (var element : page.elements()) Required.find(element, assessment, findings);
        var sight = Sight.of(pages, assessment);
        for (var check : checks)
            check.find(assessment, today).filter(sight::matters).forEach(findings::add);
        assessment
                .doubts()
                .forEach((doubt, line) -> findings.add(Finding.note(shown(line), doubt.key())));
        if (findings.stream().noneMatch(each -> each.severity().blocksSealing()))
            ending.waits(assessment).ifPresent(findings::add);
        return findings;
    }

    /// Where a line is read: at itself, or at the result when no page shows it.
    private Place shown(Line<?> line) {
        var own = new Place.AtLine(line.id());
        return pageOf(own).isPresent() ? own : new Place.AtResult();
    }

    public TaxpayerKind kind() {
        return code.kind();
    }

    /// When this return is due, which follows its book year when that is not the calendar year.
    public DueDate dueDate(Assessment assessment) {
        return Deadlines.of(kind(), assessment);
    }

    /// The page that holds a place, the first that shows it.
    public Optional<Page> pageOf(Place place) {
        return pages.stream().filter(page -> holds(page, place)).findFirst();
    }

    public Stream<Question<?>> questions() {
        return elements()
                .filter(Element.Field.class::isInstance)
                .<Question<?>>map(each -> ((Element.Field) each).question())
                .distinct();
    }

    public Stream<Table> tables() {
        return elements()
                .filter(Element.Grid.class::isInstance)
                .map(each -> ((Element.Grid) each).table())
                .distinct();
    }

    /// What of these answers this form asks; another form of the same person knows more or less.
    public Answers only(Answers answers) {
        var values = new HashMap<String, Object>();
        questions()
                .forEach(
                        each -> {
                            var value = answers.values().get(each.id());
                            if (each.kind().holds(value)) values.put(each.id(), value);
                        });
        var rows = new HashMap<String, List<Row>>();
        tables().filter(each -> !answers.rows(each).isEmpty())
                .forEach(each -> rows.put(each.id(), answers.rows(each)));
        return new Answers(values, rows);
    }

    public Optional<String> paperOf(Line<?> line) {
        return elements()
                .filter(each -> each instanceof Element.Computed c && c.line().equals(line))
                .map(each -> ((Element.Computed) each).paper())
                .findFirst();
    }

    /// The field that asks a question, when a page does.
    public Optional<Element.Field> fieldOf(Question<?> question) {
        return elements()
                .filter(each -> each instanceof Element.Field f && f.question().equals(question))
                .map(Element.Field.class::cast)
                .findFirst();
    }

    /// The list that asks for a table's rows, when a page does.
    public Optional<Element.Grid> gridOf(Table table) {
        return elements()
                .filter(each -> each instanceof Element.Grid g && g.table().equals(table))
                .map(Element.Grid.class::cast)
                .findFirst();
    }

    /// The message key of a source's label.
    public String label(String id) {
        return "form." + code.code() + "." + id;
    }

    private Stream<Element> elements() {
        return pages.stream().flatMap(page -> page.elements().stream());
    }

    private static boolean holds(Page page, Place place) {
        return place instanceof Place.AtResult
                ? page.id().equals(Place.AtResult.PAGE)
                : page.elements().stream().anyMatch(each -> holds(each, place));
    }

    private static boolean holds(Element element, Place place) {
        return Sight.subject(element).filter(place.id()::equals).isPresent();
    }
}
