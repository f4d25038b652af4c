package id.lontar.rules;

import com.fasterxml.jackson.databind.JsonNode;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.tax.TaxYear;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The figures of the law, dated, each with its source. They live in the YAML files beside this
/// class: a new tax year is a new entry there. What a figure means is told by the type that reads
/// it, such as [Ptkp] or [DueDates].
public final class Law {
    /// How sure we are of a figure: from a named source, from general knowledge, or not sure.
    public enum Confidence {
        CONFIRMED,
        GENERAL,
        UNCERTAIN
    }

    /// One dated figure.
    ///
    /// @param law where it says so, a citation that reads the same in every language
    /// @param note what is to be said of it, by language; often empty
    /// @param doubt what of it no source settles, when that is worth telling
    public record Entry(
            int from,
            int until,
            String law,
            Map<String, String> note,
            Confidence confidence,
            Optional<Doubt> doubt,
            JsonNode value) {
        public Entry {
            note = Map.copyOf(note);
        }

        /// Whether it rests on the same, whatever it says.
        boolean restsOnTheSameAs(Entry other) {
            return law.equals(other.law)
                    && confidence == other.confidence
                    && doubt.equals(other.doubt);
        }

        /// A member that is whole rupiah, or another whole number.
        public Rupiah amount(String name) {
            var node = value.path(name);
            if (!node.canConvertToExactIntegral())
                throw new IllegalStateException("not whole rupiah: " + name + " = " + node);
            return Rupiah.of(node.asLong());
        }

        /// A member that is a rate, such as `0.5%`.
        public Rate rate(String name) {
            return Rate.parse(value.path(name).asText());
        }
    }

    /// A tax year for which a figure is not known.
    public static final class NoFigure extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoFigure(String name, TaxYear year, String known) {
            super("no " + name + " for tax year " + year + "; known: " + known);
        }
    }

    /// What one file is read as beside its figure, each kept apart.
    private record Codes(String list) {}

    private record Marked(String list, String mark, String value) {}

    private record Marks(String list, String mark) {}

    private final Map<String, List<Entry>> figures;
    private final Map<Object, Map<Integer, Object>> read = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, Map<String, Code>>> listed = new ConcurrentHashMap<>();
    private final Map<BiFunction<Law, TaxYear, ?>, Map<Integer, Object>> parameters =
            new ConcurrentHashMap<>();

    private final Map<BiFunction<Law, TaxYear, ?>, Map<Integer, List<Doubt>>> doubts =
            new ConcurrentHashMap<>();

    private final Function<String, InputStream> files;
    private final Consumer<String> reader;

    private Law(
            Map<String, List<Entry>> figures,
            Function<String, InputStream> files,
            Consumer<String> reader) {
        this.figures = figures;
        this.files = files;
        this.reader = reader;
    }

    /// The law as shipped. Each file is read when it is first asked for.
    public static Law shipped() {
        return from(Law::shippedFile);
    }

    /// The law out of YAML files by name, without the ending, such as `ptkp`.
    public static Law from(Function<String, InputStream> files) {
        return new Law(new ConcurrentHashMap<>(), files, name -> {});
    }

    /// One of the files of the law as shipped.
    public static InputStream shippedFile(String file) {
        return LawFiles.shipped(file);
    }

    /// The law files there are, by name.
    public static Set<String> files() {
        return LawFiles.TOPICS.keySet();
    }

    /// Those about one topic.
    public static List<String> files(Topic topic) {
        return files().stream().filter(each -> LawFiles.TOPICS.get(each) == topic).toList();
    }

    /// The same law, which tells the name of each file it takes a figure from.
    Law telling(Consumer<String> reader) {
        return new Law(figures, files, reader);
    }

    private List<Entry> read(String file) {
        if (!files().contains(file))
            throw new IllegalArgumentException("no such law file: " + file);
        return LawFiles.entries(files.apply(file));
    }

    /// What no source settles of the figures a parameter is made of.
    List<Doubt> doubts(Parameter<?> parameter, TaxYear year) {
        return doubts.computeIfAbsent(parameter.reader(), each -> new ConcurrentHashMap<>())
                .computeIfAbsent(year.year(), y -> found(parameter, year));
    }

    private List<Doubt> found(Parameter<?> parameter, TaxYear year) {
        var files = new TreeSet<String>();
        telling(files::add).value(parameter, year);
        return files.stream()
                .flatMap(each -> find(each, year).stream())
                .flatMap(each -> each.doubt().stream())
                .toList();
    }

    /// Every dated entry of a law file, the earliest first.
    public List<Entry> entries(String name) {
        return figures.computeIfAbsent(name, this::read);
    }

    /// The entry in force in a tax year, when one covers it: the last one that starts in or before
    /// it.
    public Optional<Entry> find(String name, TaxYear year) {
        reader.accept(name);
        Entry last = null;
        for (var each : entries(name)) if (each.from() <= year.year()) last = each;
        return Optional.ofNullable(last).filter(each -> year.year() <= each.until());
    }

    /// The entry in force in a tax year.
    ///
    /// @throws NoFigure when no entry covers the year
    public Entry entry(String name, TaxYear year) {
        return find(name, year)
                .orElseThrow(
                        () -> new NoFigure(name, year, entries(name).getFirst().from() + " on"));
    }

    /// A rate of a figure, such as `rate` of `umkm-final`.
    public Rate rate(String name, String part, TaxYear year) {
        return entry(name, year).rate(part);
    }

    /// An amount of a figure, such as `exempt` of `umkm-final`.
    public Rupiah amount(String name, String part, TaxYear year) {
        return entry(name, year).amount(part);
    }

    /// A whole number of a figure, such as `years` of `loss-carry-forward`.
    public int number(String name, String part, TaxYear year) {
        return Math.toIntExact(amount(name, part, year).amount());
    }

    /// A code list of the forms in the order printed, such as `asset-codes`.
    public List<Code> codes(String list, TaxYear year) {
        return once(new Codes(list), list, year, Code::list);
    }

    /// One entry of a code list, when the list of that year has it.
    public Optional<Code> code(String list, String code, TaxYear year) {
        return Optional.ofNullable(
                listed.computeIfAbsent(list, name -> new ConcurrentHashMap<>())
                        .computeIfAbsent(year.year(), y -> byCode(codes(list, year)))
                        .get(code));
    }

    /// The codes of a list that bear a mark beside their names, such as `comes: once`.
    public Set<String> marked(String list, String mark, String value, TaxYear year) {
        return once(new Marked(list, mark, value), list, year, entry -> marked(entry, mark, value));
    }

    private static Set<String> marked(Entry entry, String mark, String value) {
        var marked = new HashSet<String>();
        for (var each : entry.value())
            if (each.path(mark).asText().equals(value)) marked.add(each.path("code").asText());
        return Set.copyOf(marked);
    }

    /// What each code of a list says under a mark, such as `levy`; nothing where it has none.
    public Map<String, String> marks(String list, String mark, TaxYear year) {
        return once(new Marks(list, mark), list, year, entry -> marks(entry, mark));
    }

    private static Map<String, String> marks(Entry entry, String mark) {
        var marks = new HashMap<String, String>();
        for (var each : entry.value())
            marks.putIfAbsent(each.path("code").asText(), each.path(mark).asText());
        return Map.copyOf(marks);
    }

    private static Map<String, Code> byCode(List<Code> codes) {
        return codes.stream()
                .collect(Collectors.toUnmodifiableMap(Code::code, each -> each, (a, b) -> a));
    }

    /// A figure in the shape its reader gives it, read once for each year. One file has one such
    /// reader, beside that of its codes.
    public <T> T figure(String name, TaxYear year, Function<Entry, T> reader) {
        return once(name, name, year, reader);
    }

    /// A parameter in one year, read once by each of its readers.
    @SuppressWarnings("unchecked")
    public <T> T value(Parameter<T> parameter, TaxYear year) {
        return (T)
                parameters
                        .computeIfAbsent(parameter.reader(), each -> new ConcurrentHashMap<>())
                        .computeIfAbsent(
                                year.year(), y -> (Object) parameter.reader().apply(this, year));
    }

    @SuppressWarnings("unchecked")
    private <T> T once(Object as, String name, TaxYear year, Function<Entry, T> reader) {
        return (T)
                read.computeIfAbsent(as, n -> new ConcurrentHashMap<>())
                        .computeIfAbsent(
                                year.year(), y -> (Object) reader.apply(entry(name, year)));
    }
}
