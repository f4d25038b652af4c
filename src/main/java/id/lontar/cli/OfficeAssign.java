package id.lontar.cli;

import id.lontar.filing.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/// Says anew what a member may do.
@Command(name = "assign")
final class OfficeAssign implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "NAME", descriptionKey = "officeMember")
    String name = "";

    @Option(
            names = "--roles",
            paramLabel = "ROLE",
            split = ",",
            required = true,
            descriptionKey = "officeRoles")
    Set<Role> roles = new LinkedHashSet<>();

    OfficeAssign(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        OfficeCommand.desks(store, house, terminal).assign(name, roles);
        terminal.say("cli.office.assigned", name, OfficeCommand.roles(roles));
        terminal.record("assigned", Map.of("name", name, "roles", roles));
        return Exit.OK.code();
    }
}
