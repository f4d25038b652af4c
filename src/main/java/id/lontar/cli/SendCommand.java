package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;

/// Uploads a sealed return. What has no answer yet is asked for, never sent again to find out.
@Command(name = "send")
final class SendCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin Account account;

    @Parameters(paramLabel = "RETURN", arity = "0..1", descriptionKey = "filing")
    String id = "";

    SendCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var bench = store.open(house, terminal);
        var filer = new Filer(bench, house.words());
        var filing =
                new FilingArgument(id)
                        .in(bench, each -> each.state() == FilingState.SEALED || unsure(each));
        account.signIn(bench, filer, terminal, Filer.npwp(filing.taxReturn()));
        var sent = filer.send(filing);
        terminal.progress().at(1, 1, "cli.send.busy");
        print(terminal, bench, filer, sent);
        ListCommand.print(terminal, sent);
        return Exit.OK.code();
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
        if (sent.state() != FilingState.AWAITING_VERIFICATION) return;
        filer.mailSays(filer.whenMailIsDecided(sent, PATIENCE)).ifPresent(terminal::text);
    }

    private static boolean unsure(Filing filing) {
        return filing.state() == FilingState.UPLOAD_UNKNOWN;
    }
}
