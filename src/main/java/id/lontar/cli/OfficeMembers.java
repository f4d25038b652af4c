package id.lontar.cli;

import id.lontar.filing.Desks.Member;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

/// Names who is in an office and who waits to be let in.
@Command(name = "members")
final class OfficeMembers implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    OfficeMembers(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OfficeCommand.desks(store, house, terminal).members().forEach(this::print);
        return Exit.OK.code();
    }

    /// The groups of who waits are not shown: who lets them in has them read out by the person.
    private void print(Member member) {
        if (member.waiting()) terminal.say("cli.office.waits", member.name());
        else
            terminal.say(
                    "cli.office.member",
                    member.name(),
                    OfficeCommand.roles(member.roles()),
                    member.mark());
        terminal.record(
                "member",
                Map.of(
                        "name", member.name(),
                        "roles", member.roles(),
                        "waiting", member.waiting()));
    }
}
