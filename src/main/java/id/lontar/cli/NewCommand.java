package id.lontar.cli;

import id.lontar.filing.Amending;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.form.carry.Carried;
import id.lontar.form.carry.Known;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Code;
import id.lontar.rules.Kind;
import id.lontar.rules.Question;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.work.WholeFile;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Begins a return file from a person's profile. A file that exists is never written over.
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    /// Last year's return, to begin from.
    @Option(names = "--from", paramLabel = "FILE")
    @Nullable Path from;

    /// The new code of an asset whose old one was split, by the key of its row.
    @Option(names = "--asset", paramLabel = "ROW=CODE")
    Map<String, String> assets = new LinkedHashMap<>();

    /// The return that is amended.
    @Option(names = "--amends", paramLabel = "FILE")
    @Nullable Path amends;

    /// Which amendment, of a return that was filed elsewhere.
    @Option(names = "--revision", paramLabel = "N")
    int revision;

    @Option(names = "--previous-balance", paramLabel = "RUPIAH")
    @Nullable Long previousBalance;

    @Option(names = "--form", paramLabel = "FORM")
    String form = "";

    @Option(names = "--year", paramLabel = "YEAR")
    int year;

    @Option(names = "--npwp", paramLabel = "NPWP")
    String npwp = "";

    @Option(names = "--name", paramLabel = "NAME")
    String name = "";

    @Option(names = "--ptkp", paramLabel = "TK/0")
    String ptkp = "";

    /// `KK` where the form asks it and nothing else is said.
    @Option(names = "--spousal", paramLabel = "STATUS")
    String spousal = "";

    /// Any other answer by its id.
    @Option(names = "--set", paramLabel = "ID=VALUE")
    Map<String, String> others = new LinkedHashMap<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true)
    Path output;

    NewCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (Stream.of(from != null, amends != null, revision > 0).filter(each -> each).count() > 1)
            throw new Stopped(Exit.USAGE, "cli.new.twice");
        if (revision < 0 || (revision > 0) != (previousBalance != null))
            throw new Stopped(Exit.USAGE, "cli.new.elsewhere");
        if (from == null && !assets.isEmpty())
            throw new Stopped(Exit.USAGE, "cli.new.needs", "--asset", "--from");
        sameVersion();
        if (amends != null) {
            sameMatter();
            write(amendment(ReturnArgument.read(house, terminal, amends)), Optional.empty());
            return told();
        }
        var last = Optional.ofNullable(from).map(each -> LastYearFile.read(house, terminal, each));
        var wanted = last.map(this::next).orElseGet(this::named);
        var carried = begun(last, wanted);
        write(versioned(taxReturn(wanted, 0, carried.answers())), last);
        LastYearFile.tell(terminal, carried);
        return told();
    }

    /// An amendment is of the form, the year and the person of its original.
    private void sameMatter() {
        var said =
                Map.of("--form", !form.isEmpty(), "--year", year != 0, "--npwp", !npwp.isEmpty());
        for (var each : said.entrySet())
            if (each.getValue())
                throw new Stopped(Exit.USAGE, "cli.new.notWith", each.getKey(), "--amends");
    }

    /// Which version a return is follows from `--amends` and `--revision`, and is said nowhere
    // else.
    private void sameVersion() {
        for (var each : List.of(Amendment.NUMBER.id(), Amendment.AMENDED.id()))
            if (others.containsKey(each)) throw new Stopped(Exit.USAGE, "cli.new.version", each);
    }

    private int told() {
        terminal.say("cli.new.done", output.toString());
        terminal.record("created", Map.of("file", output.toString()));
        return Exit.OK.code();
    }

    private Carried begun(Optional<LastYearFile> last, Form wanted) {
        last.filter(each -> !assets.isEmpty()).ifPresent(each -> ofOneAsset(each, wanted));
        return last.map(each -> carry(each, wanted, assets))
                .orElseGet(() -> new Carried(given(wanted), List.of()));
    }

    private Carried carry(LastYearFile last, Form wanted, Map<String, String> codes) {
        return last.carry(house, wanted, new TaxYear(year), new Known(given(wanted), codes));
    }

    /// A code is chosen for an asset that has several, and is one of those.
    private void ofOneAsset(LastYearFile last, Form wanted) {
        var choices = new TreeMap<String, List<String>>();
        for (var each : carry(last, wanted, Map.of()).assumptions())
            each.choice()
                    .ifPresent(
                            choice ->
                                    choices.put(
                                            choice.row(),
                                            choice.codes().stream().map(Code::code).toList()));
        for (var each : assets.entrySet()) {
            var codes = choices.get(each.getKey());
            if (codes == null)
                throw new Stopped(
                        Exit.USAGE,
                        "cli.new.asset",
                        each.getKey(),
                        String.join(", ", choices.keySet()));
            if (!codes.contains(each.getValue()))
                throw new Stopped(
                        Exit.USAGE,
                        "cli.new.assetCode",
                        each.getValue(),
                        each.getKey(),
                        String.join(", ", codes));
        }
    }

    private TaxReturn amendment(ReturnArgument original) {
        var begun = amending().of(original.taxReturn(), original.taxReturn().revision() + 1);
        year = begun.year().year();
        return taxReturn(
                original.form(), begun.revision(), named(original.form(), begun.answers()));
    }

    /// A first return, or an amendment of one that was filed elsewhere.
    private TaxReturn versioned(TaxReturn made) {
        return previousBalance == null
                ? amending().first(made)
                : amending().elsewhere(made, revision, Rupiah.of(previousBalance));
    }

    private Amending amending() {
        return new Amending(house.forms(), house.law());
    }

    private void write(TaxReturn taxReturn, Optional<LastYearFile> last) throws IOException {
        var text = house.offline().files().write(pinned(taxReturn));
        try {
            if (Files.exists(output)) throw new FileAlreadyExistsException(output.toString());
            if (last.isPresent()) last.get().keepBeside(output).ifPresent(this::tellAside);
            WholeFile.writeOwnNew(output, text.getBytes(StandardCharsets.UTF_8));
        } catch (FileAlreadyExistsException e) {
            throw new Stopped(Exit.USAGE, "cli.new.exists", String.valueOf(e.getFile()));
        }
    }

    private void tellAside(Path aside) {
        terminal.say("cli.new.aside", aside.toString());
        terminal.record("aside", Map.of("file", aside.toString()));
    }

    /// Without anything said: the same form one year later, or the one that took its place.
    private Form next(LastYearFile last) {
        var old = last.read().form();
        if (year == 0) year = last.read().taxReturn().year().year() + 1;
        if (!form.isEmpty()) return named();
        var found =
                house.forms()
                        .next(old, new TaxYear(year))
                        .orElseThrow(
                                () -> {
                                    form = old.code().code();
                                    return noSuchYear();
                                });
        form = found.code().code();
        return found;
    }

    private Form named() {
        if (form.isEmpty()) form = FormCode.F1770S.code();
        var code =
                FormCode.parse(form)
                        .orElseThrow(
                                () -> new Stopped(Exit.USAGE, "cli.new.form", form, shipped()));
        if (year == 0) throw new Stopped(Exit.USAGE, "cli.new.who", "--year");
        if (year < 2000 || year > 2100) throw noSuchYear();
        return house.forms().find(code, new TaxYear(year)).orElseThrow(NewCommand.this::noSuchYear);
    }

    /// What the options say, which comes before last year's return.
    private Answers given(Form found) {
        if (from == null && (npwp.isEmpty() || name.isEmpty()))
            throw new Stopped(Exit.USAGE, "cli.new.who", npwp.isEmpty() ? "--npwp" : "--name");
        var answers = Answers.NONE;
        if (!npwp.isEmpty())
            answers =
                    answers.with(
                            Taxpayer.NPWP,
                            Npwp.parse(npwp)
                                    .orElseThrow(
                                            () -> new Stopped(Exit.USAGE, "cli.new.npwp", npwp))
                                    .digits());
        if (found.kind() == TaxpayerKind.INDIVIDUAL && from == null)
            answers = answers.with(Personal.SPOUSAL_STATUS, "KK");
        return named(found, answers);
    }

    /// With the name and the family as the options say them.
    private Answers named(Form found, Answers begun) {
        var answers = name.isEmpty() ? begun : begun.with(Taxpayer.NAME, name);
        if (!spousal.isEmpty()) {
            if (found.kind() != TaxpayerKind.INDIVIDUAL) throw notAsked("--spousal");
            answers = answers.with(Personal.SPOUSAL_STATUS, spousal);
        }
        return ptkp.isEmpty() ? answers : set(found, answers, Personal.PTKP_STATUS.id(), ptkp);
    }

    private TaxReturn taxReturn(Form found, int version, Answers begun) {
        var answers = begun;
        for (var each : others.entrySet())
            answers = set(found, answers, each.getKey(), each.getValue());
        return new TaxReturn(found.code(), new TaxYear(year), version, answers);
    }

    /// With the law it was made under.
    private TaxReturn pinned(TaxReturn made) {
        var today = house.today();
        return ReturnArgument.of(house, output.toString(), made).pinned(today);
    }

    private String shipped() {
        return house.forms().all().stream()
                .map(each -> each.code().code())
                .collect(Collectors.joining(", "));
    }

    private Stopped noSuchYear() {
        return new Stopped(Exit.USAGE, "cli.new.year", form, Integer.toString(year));
    }

    private static Answers set(Form form, Answers answers, String id, String typed) {
        var question =
                form.questions()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> notAsked(id));
        return with(answers, question, typed);
    }

    private static Stopped notAsked(String id) {
        return new Stopped(Exit.USAGE, "cli.new.question", id);
    }

    private static <T> Answers with(Answers answers, Question<T> question, String typed) {
        var kind = question.kind();
        var isNumber = kind.equals(Kind.MONEY) || kind.equals(Kind.NUMBER);
        try {
            Object json = isNumber ? (Object) Long.valueOf(typed) : typed;
            var value =
                    kind.fromJson(json)
                            .orElseThrow(() -> new NumberFormatException("not of its kind"));
            return answers.with(question, value);
        } catch (NumberFormatException e) {
            throw new Stopped(Exit.USAGE, "cli.new.value", question.id(), typed);
        }
    }
}
