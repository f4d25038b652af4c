package id.lontar.cli;

import id.lontar.filing.Fault;
import id.lontar.filing.FileFault;
import id.lontar.filing.NotNow;
import id.lontar.filing.StoreFault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

/// The command line: the same steps as the window, as commands. Every word stands in the bundle of
/// this package, under picocli's own key names.
@Command(name = "lontar", versionProvider = Version.class)
public final class Commands implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Terminal terminal;
    private final CommandLine line;

    /// Read before the house is built; they stand here for the help and for the parser.
    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT)
    String data = "";

    @Option(names = "--gateway", paramLabel = "PROFILE", scope = ScopeType.INHERIT)
    String gateway = "";

    @Option(names = "--lang", paramLabel = "id|en", scope = ScopeType.INHERIT)
    String language = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            descriptionKey = "help")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            descriptionKey = "version")
    boolean version;

    private Commands(House house, Terminal terminal) {
        this.terminal = terminal;
        this.line = new CommandLine(this).setResourceBundle(house.words().asBundle());
        for (var each : all(house)) line.addSubcommand(each);
        BatchCommand.fill(line, house, terminal);
        ClientsCommand.fill(line, house, terminal);
        HandoffCommand.fill(line, house, terminal);
        OfficeCommand.fill(line, house, terminal);
        line.setOut(terminal.out())
                .setErr(terminal.err())
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(30)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((e, command, result) -> ended(e).code())
                .setParameterExceptionHandler((e, arguments) -> misused(e).code());
    }

    @Option(names = "--json", scope = ScopeType.INHERIT)
    void json(boolean json) {
        terminal.json(json);
    }

    /// @param person whether a person sits in front of the terminal
    /// @return the exit code
    public static int run(
            House house, PrintWriter out, PrintWriter err, boolean person, String... arguments) {
        var terminal = new Terminal(house.words(), out, err, person, Terminal.Hidden::atConsole);
        return new Commands(house, terminal).line.execute(arguments);
    }

    private List<Object> all(House house) {
        return List.of(
                new WindowCommand(house),
                new NewCommand(house, terminal),
                new ComputeCommand(house, terminal),
                new ExplainCommand(house, terminal),
                new CheckCommand(house, terminal),
                new LawCommand(house, terminal),
                new FindCommand(house, terminal),
                new ImportCommand(house, terminal),
                new ExportCommand(house, terminal),
                new SealCommand(house, terminal),
                new SendCommand(house, terminal),
                new VerifyCommand(house, terminal),
                new WithdrawCommand(house, terminal),
                new TotpCommand(house, terminal),
                new CardCommand(house, terminal),
                new MandateCommand(house, terminal),
                new KeysCommand(house, terminal),
                new EmailCommand(house, terminal),
                new PhoneCommand(house, terminal),
                new ReceiptCommand(house, terminal),
                new EvidenceCommand(house, terminal),
                new ListCommand(house, terminal),
                new BatchCommand(terminal),
                new ClientsCommand(terminal),
                new HandoffCommand(terminal),
                new DiscardCommand(house, terminal),
                new StoreCommand(house, terminal),
                new OfficeCommand(house, terminal),
                new GatewayCommand(house, terminal),
                new QrCommand(house, terminal),
                new SimulateCommand(house, terminal),
                new DoctorCommand(house, terminal),
                new PracticeCommand(house, terminal),
                new HelpCommand(terminal));
    }

    /// Bare `lontar` without a display.
    @Override
    public Integer call() {
        line.usage(terminal.out());
        return Exit.OK.code();
    }

    private Exit ended(Exception e) {
        if (e instanceof Stopped stopped) {
            terminal.wrong(
                    stopped.exit(), terminal.words().say(stopped.key(), stopped.arguments()));
            return stopped.exit();
        }
        if (e instanceof NotNow refused) {
            terminal.wrong(
                    Exit.NOT_READY,
                    terminal.words().say(refused.key(), refused.arguments().toArray()));
            return Exit.NOT_READY;
        }
        if (e instanceof StoreFault fault) {
            LOG.warn("store", fault);
            terminal.wrong(Exit.LOCKED, terminal.words().say(fault.key()));
            return Exit.LOCKED;
        }
        if (e instanceof FileFault fault) {
            LOG.warn("a file is not what it should be", e);
            terminal.wrong(
                    Exit.UNREADABLE, terminal.words().say(fault.key(), fault.file().toString()));
            return Exit.UNREADABLE;
        }
        var fault = Fault.of(e);
        if (e instanceof IOException || fault != Fault.OTHER) return refused(e, fault);
        var code = HexFormat.of().toHexDigits((short) ThreadLocalRandom.current().nextInt());
        LOG.error("unexpected failure {}", code, e);
        terminal.wrong(Exit.FAILED, terminal.words().say("cli.unexpected", code));
        return Exit.FAILED;
    }

    /// The machine said no. A port that is taken is chosen on the command line.
    private Exit refused(Exception e, Fault fault) {
        var code = Fault.code(e);
        LOG.warn("refused by the machine {}", code, e);
        var exit = fault == Fault.PORT_TAKEN ? Exit.USAGE : Exit.UNREADABLE;
        var what = terminal.words().say(fault.key(), code);
        terminal.wrong(
                exit,
                file(e).map(file -> terminal.words().say("cli.file.refused", file, what))
                        .orElseGet(() -> terminal.words().say("cli.machine", what)));
        return exit;
    }

    private static Optional<String> file(Throwable thrown) {
        for (var each = thrown; each != null; each = each.getCause())
            if (each instanceof FileSystemException file && file.getFile() != null)
                return Optional.of(file.getFile());
        return Optional.empty();
    }

    private Exit misused(ParameterException e) {
        var words = terminal.words();
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        var text =
                switch (e) {
                    case UnmatchedArgumentException unknown ->
                            words.say(
                                    "cli.usage.unknown", String.join(" ", unknown.getUnmatched()));
                    case MissingParameterException missing ->
                            words.say(
                                    "cli.usage.missing",
                                    String.join(
                                            " ",
                                            missing.getMissing().stream()
                                                    .map(each -> each.paramLabel())
                                                    .toList()));
                    default -> words.say("cli.usage.value", String.valueOf(e.getValue()));
                };
        terminal.wrong(Exit.USAGE, text + " " + words.say("cli.usage.help", command));
        return Exit.USAGE;
    }
}
