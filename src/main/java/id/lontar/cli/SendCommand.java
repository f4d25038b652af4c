package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Sealer;
import id.lontar.filing.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Uploads a sealed return. What has no answer yet is asked for, never sent again to find out.
@Command(name = "send")
final class SendCommand implements Callable<Integer> {
    private static final String SEALED_FILE = ".asice";
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin Account account;

    @Parameters(paramLabel = "RETURN", arity = "0..1", descriptionKey = "filingOrFile")
    String id = "";

    SendCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var carried = carried();
        var bench =
                carried.isPresent()
                        ? store.openOrCreate(house, terminal)
                        : store.open(house, terminal);
        var filer = new Filer(bench, house.words());
        var filing = carried.isPresent() ? taken(bench, filer, carried.get()) : stored(bench);
        account.signIn(bench, filer, terminal, Filer.sender(filing));
        terminal.progress().at(0, 1, "cli.send.busy");
        var sent = filer.send(filing);
        terminal.progress().at(1, 1, "cli.send.busy");
        print(terminal, bench, filer, sent);
        ListCommand.print(terminal, sent);
        Ending.mustHaveArrived(sent);
        return Exit.OK.code();
    }

    /// A sealed file from another machine, checked before anything else happens.
    private Optional<Sealer.Contents> carried() {
        if (!id.endsWith(SEALED_FILE)) return Optional.empty();
        try {
            return Optional.of(house.offline().sealer().unpack(ReturnArgument.bytes(Path.of(id))));
        } catch (Sealer.BrokenSeal e) {
            throw new Stopped(Exit.NOT_GENUINE, "cli.sealed.bad", id, house.words().say(e.key()));
        }
    }

    private Filing taken(Workbench bench, Filer filer, Sealer.Contents contents) {
        var meant = contents.sealed().seal().gatewayId();
        var here = bench.office().gateway();
        if (meant.equals(here.id())) return filer.take(contents);
        throw new Stopped(Exit.NOT_GENUINE, "cli.sealed.otherGateway", id, meant, here.name());
    }

    private Filing stored(Workbench bench) {
        return new FilingArgument(id)
                .in(bench, each -> each.state() == FilingState.SEALED || unsure(each));
    }

    static void print(Terminal terminal, Workbench bench, Filer filer, Filing sent)
            throws InterruptedException {
        sent.provisional()
                .ifPresent(
                        tts ->
                                terminal.say(
                                        "cli.send.done",
                                        tts.ttsNo(),
                                        terminal.words().moment(tts.receivedAt()),
                                        bench.office().gateway().name()));
        if (sent.state() == FilingState.AWAITING_VERIFICATION) mail(terminal, filer, sent);
    }

    /// What the mail server says of the code, once it has said something.
    static void mail(Terminal terminal, Filer filer, Filing sent) throws InterruptedException {
        terminal.progress().at(0, 1, "cli.send.mail");
        var challenge = filer.whenMailIsDecided(sent, PATIENCE);
        terminal.progress().at(1, 1, "cli.send.mail");
        if (challenge.channelsOffered().contains("EMAIL"))
            filer.mailSays(challenge).ifPresent(terminal::text);
        else terminal.say("cli.send.app");
        challenge
                .card()
                .ifPresent(card -> terminal.say("cli.send.card", card.number(), card.serial()));
    }

    private static boolean unsure(Filing filing) {
        return filing.state() == FilingState.UPLOAD_UNKNOWN;
    }
}
