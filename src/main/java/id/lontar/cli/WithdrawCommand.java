package id.lontar.cli;

import id.lontar.filing.FilingState;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.concurrent.Callable;

/// Takes back a return that waits for its confirmation.
@Command(name = "withdraw")
final class WithdrawCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin Account account;

    @Parameters(paramLabel = "RETURN", descriptionKey = "filing")
    String id = "";

    WithdrawCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var bench = store.open(house, terminal);
        var filer = new Filer(bench, house.words());
        var filing = new FilingArgument(id).in(bench, each -> false);
        account.signIn(bench, filer, terminal, Filer.sender(filing));
        var ended = filer.withdraw(filing);
        ListCommand.print(terminal, ended);
        if (ended.state() != FilingState.WITHDRAWN)
            throw new Stopped(Exit.NOT_READY, "cli.withdraw.not");
        terminal.say("cli.withdraw.done", FilingArgument.shortId(ended));
        return Exit.OK.code();
    }
}
