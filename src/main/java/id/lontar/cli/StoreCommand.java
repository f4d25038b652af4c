package id.lontar.cli;

import id.lontar.filing.Vault;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Callable;

/// Says where the store is and how it stands; its subcommands change what opens it.
@Command(name = "store")
final class StoreCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    StoreCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var vault = house.vault();
        var state = house.words().say("cli.doctor.store." + vault.state());
        terminal.say("cli.doctor.store", state, vault.place().toString());
        terminal.record(
                "store", Map.of("state", vault.state().name(), "place", vault.place().toString()));
        return Exit.OK.code();
    }

    @Command(name = "passphrase")
    int passphrase(
            @Mixin StoreDoor store,
            @Option(
                            names = "--new-passphrase-file",
                            paramLabel = "FILE",
                            defaultValue = "",
                            descriptionKey = "newPassphraseFile")
                    String file) {
        var next = new Secret(file, "LONTAR_NEW_PASSPHRASE", "cli.store.choose");
        store.unlocked(house.vault(), terminal, present -> change(present, next));
        terminal.say("cli.store.changed");
        terminal.record("result", Map.of("changed", true));
        return Exit.OK.code();
    }

    private void change(char[] present, Secret secret) {
        var next = secret.askNew(terminal);
        try {
            StoreDoor.insistOnGood(house.vault(), terminal, next);
            house.vault().changePassphrase(present, next);
        } finally {
            Arrays.fill(next, '\0');
        }
    }

    @Command(name = "recovery-key")
    int recoveryKey(@Mixin StoreDoor store) {
        var vault = house.vault();
        store.unlocked(vault, terminal, passphrase -> fresh(vault));
        return Exit.OK.code();
    }

    private void fresh(Vault vault) {
        StoreDoor.handOver(vault, terminal, vault.newRecoveryKey());
        terminal.say("cli.store.recovery.new");
    }
}
