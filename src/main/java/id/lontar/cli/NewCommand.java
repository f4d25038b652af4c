package id.lontar.cli;

import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.rules.Answers;
import id.lontar.rules.Kind;
import id.lontar.rules.Question;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Begins a return file from a person's profile. A file that exists is never written over.
@Command(name = "new")
final class NewCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Option(names = "--form", paramLabel = "FORM", defaultValue = "1770S")
    String form = "1770S";

    @Option(names = "--year", paramLabel = "YEAR", required = true)
    int year;

    @Option(names = "--npwp", paramLabel = "NPWP", required = true)
    String npwp;

    @Option(names = "--name", paramLabel = "NAME", required = true)
    String name;

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
        var taxReturn = taxReturn();
        var text = house.offline().files().write(taxReturn);
        try {
            Files.write(
                    output,
                    text.getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Stopped(Exit.USAGE, "cli.new.exists", output.toString());
        }
        terminal.say("cli.new.done", output.toString());
        terminal.record("created", Map.of("file", output.toString()));
        return Exit.OK.code();
    }

    private TaxReturn taxReturn() {
        var code =
                FormCode.parse(form)
                        .orElseThrow(
                                () -> new Stopped(Exit.USAGE, "cli.new.form", form, shipped()));
        if (year < 2000 || year > 2100) throw noSuchYear();
        var found =
                house.forms()
                        .find(code, new TaxYear(year))
                        .orElseThrow(NewCommand.this::noSuchYear);
        var number =
                Npwp.parse(npwp).orElseThrow(() -> new Stopped(Exit.USAGE, "cli.new.npwp", npwp));
        var answers = Answers.NONE.with(Taxpayer.NPWP, number.digits()).with(Taxpayer.NAME, name);
        if (found.kind() == TaxpayerKind.INDIVIDUAL)
            answers = answers.with(Personal.SPOUSAL_STATUS, spousal.isEmpty() ? "KK" : spousal);
        else if (!spousal.isEmpty()) throw notAsked("--spousal");
        if (!ptkp.isEmpty()) answers = set(found, answers, Personal.PTKP_STATUS.id(), ptkp);
        for (var each : others.entrySet())
            answers = set(found, answers, each.getKey(), each.getValue());
        var made = new TaxReturn(code, new TaxYear(year), 0, answers);
        ReturnArgument.of(house, output.toString(), made);
        return made;
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
