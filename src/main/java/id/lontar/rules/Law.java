package id.lontar.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import id.lontar.money.Rate;
import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.tax.PtkpStatus;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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
/// class: a new tax year is a new entry there.
public final class Law {
    /// How sure we are of a figure: from a named source, from general knowledge, or not sure.
    public enum Confidence {
        CONFIRMED,
        GENERAL,
        UNCERTAIN
    }

    /// One dated figure.
    ///
    /// @param doubt what of it no source settles, when that is worth telling
    public record Entry(
            int from,
            int until,
            String law,
            Confidence confidence,
            Optional<Doubt> doubt,
            JsonNode value) {}

    public record Ptkp(Rupiah self, Rupiah married, Rupiah wifeIncome, Rupiah dependant) {
        public Rupiah of(PtkpStatus status) {
            var total = self;
            if (status.family() != PtkpStatus.Family.TK) total = total.plus(married);
            if (status.family() == PtkpStatus.Family.K_I) total = total.plus(wifeIncome);
            for (var i = 0; i < status.dependants(); i++) total = total.plus(dependant);
            return total;
        }
    }

    /// @param relaxedTo last day without a sanction, when a decision waived it; the due date
    /// stays
    public record DueDate(
            LocalDate due, Optional<LocalDate> relaxedTo, String basis, Confidence confidence) {}

    /// Account code and deposit type for a payment (kode akun pajak, kode jenis setoran).
    public record PaymentCode(String kap, String kjs, Confidence confidence) {
        @Override
        public String toString() {
            return kap + "-" + kjs;
        }
    }

    /// Biaya jabatan of one employer: a rate of the gross, at most so much a month and a year.
    public record JobExpense(Rate rate, Rupiah perMonth, Rupiah perYear) {
        public Rupiah of(Rupiah gross, int months) {
            return gross.times(rate).min(Rupiah.of(perMonth.amount() * months)).min(perYear);
        }
    }

    /// One entry of a code list of the forms.
    ///
    /// @param labels text by language tag, `id` and `en`
    public record Code(String code, Map<String, String> labels, boolean dependant) {}

    /// A tax year for which a figure is not known.
    public static final class NoFigure extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoFigure(String name, TaxYear year, String known) {
            super("no " + name + " for tax year " + year + "; known: " + known);
        }
    }

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<String> FILES =
            Set.of(
                    "income-tax",
                    "ptkp",
                    "job-expense",
                    "due-date",
                    "due-date-corporate",
                    "late-fine",
                    "payment-code",
                    "payment-code-turnover",
                    "payment-code-instalment",
                    "payment-code-corporate",
                    "asset-codes",
                    "asset-migration",
                    "debt-codes",
                    "family-relations",
                    "withholding-types",
                    "allowances",
                    "spousal-statuses",
                    "filers",
                    "final-income-types",
                    "other-income-types",
                    "overpaid-requests",
                    "umkm-final",
                    "nppn",
                    "oppt",
                    "loss-carry-forward",
                    "accounts-trade",
                    "accounts-services",
                    "accounts-industry",
                    "balance-accounts",
                    "balance-accounts-industry",
                    "activities",
                    "asset-codes-cash",
                    "asset-codes-immovable",
                    "asset-codes-investment",
                    "asset-codes-movable",
                    "asset-codes-other",
                    "asset-codes-receivable",
                    "asset-origins",
                    "asset-ownership",
                    "asset-remarks",
                    "bad-debt-methods",
                    "bad-debt-proofs",
                    "bookkeeping-methods",
                    "business-sectors",
                    "debt-remarks",
                    "depreciated-kinds",
                    "depreciation-groups",
                    "exempt-income-types",
                    "fiscal-adjustments",
                    "fiscal-methods",
                    "identity-kinds",
                    "months",
                    "net-reductions",
                    "norm-answers",
                    "oppt-methods",
                    "promotion-costs",
                    "signers",
                    "tax-reductions",
                    "turnover-regimes",
                    "extension",
                    "holidays",
                    "late-interest",
                    "simple-form",
                    "norm-kinds",
                    "audit-opinions",
                    "instalment-methods",
                    "final-income-types-1770",
                    "profession-klu",
                    "corporate-rate",
                    "corporate-facility",
                    "corporate-tariffs",
                    "branch-profit",
                    "small-turnover-corporate",
                    "interest-limits",
                    "research-deduction",
                    "surplus-years",
                    "company-kinds",
                    "cost-kinds",
                    "transcript-kinds",
                    "withholding-types-badan",
                    "final-income-types-badan",
                    "exempt-income-types-badan",
                    "overpaid-requests-badan",
                    "audit-opinions-badan",
                    "depreciation-groups-badan",
                    "depreciation-methods-badan",
                    "signers-badan",
                    "book-methods-badan",
                    "tax-reductions-badan",
                    "months-badan",
                    "l1-sectors",
                    "l1a-profit",
                    "l1a-balance",
                    "l1b-profit",
                    "l1b-balance",
                    "l1c-profit",
                    "l1c-balance",
                    "l1d-profit",
                    "l1d-balance",
                    "l1e-profit",
                    "l1e-balance",
                    "l1f-profit",
                    "l1f-balance",
                    "l1g-profit",
                    "l1g-balance",
                    "l1h-profit",
                    "l1h-balance",
                    "l1i-profit",
                    "l1i-balance",
                    "l1j-profit",
                    "l1j-balance",
                    "l1k-profit",
                    "l1k-balance",
                    "l1l-profit",
                    "l1l-balance");

    private final Map<String, List<Entry>> figures;
    private final Map<String, Map<Integer, Object>> read = new ConcurrentHashMap<>();
    private final Map<String, Map<Integer, Map<String, Code>>> listed = new ConcurrentHashMap<>();
    private final Map<BiFunction<Law, TaxYear, ?>, Map<Integer, Object>> parameters =
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
        var in = Law.class.getResourceAsStream(file + ".yaml");
        if (in == null) throw new IllegalStateException("law file missing: " + file);
        return in;
    }

    /// The same law, which tells the name of each file it takes a figure from.
    Law telling(Consumer<String> reader) {
        return new Law(figures, files, reader);
    }

    private List<Entry> read(String file) {
        if (!FILES.contains(file)) throw new IllegalArgumentException("no such law file: " + file);
        try (var in = files.apply(file)) {
            return entries(YAML.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Entry> entries(JsonNode file) {
        var entries = new ArrayList<Entry>();
        var shared = file.path("law").asText("");
        var confidence = file.path("confidence").asText("CONFIRMED");
        for (var each : file.path("values"))
            entries.add(
                    new Entry(
                            each.path("from").asInt(),
                            each.path("until").asInt(Integer.MAX_VALUE),
                            each.path("law").asText(shared),
                            Confidence.valueOf(each.path("confidence").asText(confidence)),
                            doubt(each, file),
                            each.path("value")));
        return List.copyOf(entries);
    }

    private static Optional<Doubt> doubt(JsonNode entry, JsonNode file) {
        var topic = entry.path("doubt").asText(file.path("doubt").asText(""));
        return topic.isEmpty() ? Optional.empty() : Optional.of(new Doubt(topic));
    }

    /// What no source settles of the figures a parameter is made of.
    List<Doubt> doubts(Parameter<?> parameter, TaxYear year) {
        var files = new TreeSet<String>();
        telling(files::add).value(parameter, year);
        return files.stream()
                .flatMap(each -> find(each, year).stream())
                .flatMap(each -> each.doubt().stream())
                .toList();
    }

    /// The law files there are, by name.
    public static Set<String> files() {
        return Collections.unmodifiableSet(new TreeSet<>(FILES));
    }

    /// Every dated entry of a law file, the earliest first.
    public List<Entry> entries(String name) {
        return figures.computeIfAbsent(name, this::read);
    }

    /// The entry in force in a tax year, when one covers it.
    public Optional<Entry> find(String name, TaxYear year) {
        try {
            return Optional.of(entry(name, year));
        } catch (NoFigure none) {
            return Optional.empty();
        }
    }

    /// The entry in force in a tax year: the last one that starts in or before it.
    ///
    /// @throws NoFigure when no entry covers the year
    public Entry entry(String name, TaxYear year) {
        reader.accept(name);
        var entries = entries(name);
        var started = entries.stream().filter(each -> each.from() <= year.year()).toList();
        if (!started.isEmpty() && year.year() <= started.getLast().until())
            return started.getLast();
        throw new NoFigure(name, year, entries.getFirst().from() + " on");
    }

    public Scale incomeTax(TaxYear year) {
        return once("income-tax", year, Law::scale);
    }

    public Ptkp ptkp(TaxYear year) {
        return once(
                "ptkp",
                year,
                e ->
                        new Ptkp(
                                money(e.value(), "self"),
                                money(e.value(), "married"),
                                money(e.value(), "wifeIncome"),
                                money(e.value(), "dependant")));
    }

    public JobExpense jobExpense(TaxYear year) {
        return once(
                "job-expense",
                year,
                e ->
                        new JobExpense(
                                Rate.parse(e.value().path("rate").asText()),
                                money(e.value(), "perMonth"),
                                money(e.value(), "perYear")));
    }

    public DueDate dueDate(TaxpayerKind kind, TaxYear year) {
        return once(
                of("due-date", kind),
                year,
                e ->
                        new DueDate(
                                date(e.value().path("due").asText(), year),
                                Optional.of(e.value().path("relaxedTo").asText(""))
                                        .filter(text -> !text.isEmpty())
                                        .map(text -> date(text, year)),
                                e.law(),
                                e.confidence()));
    }

    /// The first working day from a day on: neither weekend nor holiday. Of a year whose holidays
    /// are not known, the weekends alone count.
    public LocalDate workingDay(LocalDate from) {
        var day = from;
        while (isFree(day)) day = day.plusDays(1);
        return day;
    }

    private boolean isFree(LocalDate day) {
        return WEEKEND.contains(day.getDayOfWeek())
                || find("holidays", new TaxYear(day.getYear())).stream()
                        .flatMap(entry -> entry.value().valueStream())
                        .anyMatch(each -> each.asText().equals(day.toString()));
    }

    /// A book year that ends in another month moves the due date along with it. The decisions
    /// that waived a sanction named days of the calendar, so none goes with it.
    public DueDate dueDate(TaxpayerKind kind, TaxYear year, LocalDate bookYearEnd) {
        var calendar = dueDate(kind, year);
        if (bookYearEnd.equals(year.lastDay())) return calendar;
        var month = bookYearEnd.withDayOfMonth(1).plusMonths(calendar.due().getMonthValue());
        return new DueDate(
                month.withDayOfMonth(month.lengthOfMonth()),
                Optional.empty(),
                calendar.basis(),
                calendar.confidence());
    }

    public Rupiah lateFine(TaxpayerKind kind, TaxYear year) {
        return money(entry("late-fine", year).value(), name(kind));
    }

    /// Where PPh Pasal 29 of an annual return is paid to.
    public PaymentCode article29(TaxpayerKind kind, TaxYear year) {
        return paymentCode(of("payment-code", kind), year);
    }

    /// The files that say when any return of this kind is due and where it is paid to.
    public Set<String> filesOf(TaxpayerKind kind) {
        return Set.of(of("due-date", kind), of("payment-code", kind), "late-fine", "extension");
    }

    /// Where something else is paid to, such as `payment-code-turnover`.
    public PaymentCode paymentCode(String name, TaxYear year) {
        return once(
                name,
                year,
                e ->
                        new PaymentCode(
                                e.value().path("kap").asText(),
                                e.value().path("kjs").asText(),
                                e.confidence()));
    }

    private static String of(String file, TaxpayerKind kind) {
        return kind == TaxpayerKind.CORPORATE ? file + "-corporate" : file;
    }

    private static String name(TaxpayerKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// A code list of the forms in the order printed, such as `asset-codes`.
    public List<Code> codes(String list, TaxYear year) {
        return once("codes of " + list, list, year, Law::codes);
    }

    /// One entry of a code list, when the list of that year has it.
    public Optional<Code> code(String list, String code, TaxYear year) {
        return Optional.ofNullable(
                listed.computeIfAbsent(list, name -> new ConcurrentHashMap<>())
                        .computeIfAbsent(year.year(), y -> byCode(codes(list, year)))
                        .get(code));
    }

    /// A rate of a figure, such as `rate` of `umkm-final`.
    public Rate rate(String name, String part, TaxYear year) {
        return Rate.parse(entry(name, year).value().path(part).asText());
    }

    /// An amount of a figure, such as `exempt` of `umkm-final`.
    public Rupiah amount(String name, String part, TaxYear year) {
        return money(entry(name, year).value(), part);
    }

    /// A whole number of a figure, such as `years` of `loss-carry-forward`.
    public int number(String name, String part, TaxYear year) {
        return Math.toIntExact(money(entry(name, year).value(), part).amount());
    }

    /// A figure in the shape its reader gives it, read once for each year. One file has one such
    /// reader, beside that of its codes.
    public <T> T figure(String name, TaxYear year, Function<Entry, T> reader) {
        return once(name, year, reader);
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

    private <T> T once(String name, TaxYear year, Function<Entry, T> reader) {
        return once(name, name, year, reader);
    }

    @SuppressWarnings("unchecked")
    private <T> T once(String as, String name, TaxYear year, Function<Entry, T> reader) {
        return (T)
                read.computeIfAbsent(as, n -> new ConcurrentHashMap<>())
                        .computeIfAbsent(
                                year.year(), y -> (Object) reader.apply(entry(name, year)));
    }

    private static Scale scale(Entry entry) {
        var bands = new ArrayList<Scale.Band>();
        for (var band : entry.value().properties())
            bands.add(
                    new Scale.Band(
                            Rupiah.of(Long.parseLong(band.getKey().replace("_", ""))),
                            Rate.parse(band.getValue().asText())));
        return new Scale(bands);
    }

    private static List<Code> codes(Entry entry) {
        var codes = new ArrayList<Code>();
        for (var each : entry.value())
            if (each.path("choice").asBoolean(true))
                codes.add(
                        new Code(
                                each.path("code").asText(),
                                Map.of(
                                        "id",
                                        each.path("id").asText(),
                                        "en",
                                        each.path("en").asText()),
                                each.path("dependant").asBoolean(false)));
        return List.copyOf(codes);
    }

    private static Map<String, Code> byCode(List<Code> codes) {
        return codes.stream()
                .collect(Collectors.toUnmodifiableMap(Code::code, each -> each, (a, b) -> a));
    }

    private static Rupiah money(JsonNode value, String name) {
        var node = value.path(name);
        if (!node.canConvertToExactIntegral())
            throw new IllegalStateException("not whole rupiah: " + name + " = " + node);
        return Rupiah.of(node.asLong());
    }

    /// `03-31` means that day of the year after the tax year.
    private static LocalDate date(String text, TaxYear year) {
        return text.length() == 5
                ? LocalDate.parse((year.year() + 1) + "-" + text)
                : LocalDate.parse(text);
    }
}
