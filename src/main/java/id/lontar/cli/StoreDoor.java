package id.lontar.cli;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/// Opens the store, or makes it the first time.
final class StoreDoor {
    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphraseFile")
    String passphraseFile = "";

    /// Of a store that is there: a command that only looks makes none.
    Workbench open(House house, Terminal terminal) throws IOException {
        var vault = house.vault();
        if (vault.state() == Vault.State.NONE)
            throw new Stopped(Exit.NOT_FOUND, "cli.store.none", vault.place().toString());
        return house.open(cabinet(vault, terminal));
    }

    Workbench openOrCreate(House house, Terminal terminal) throws IOException {
        return house.open(cabinet(house.vault(), terminal));
    }

    private Cabinet cabinet(Vault vault, Terminal terminal) throws IOException {
        return switch (vault.state()) {
            case NONE -> create(vault, terminal);
            case LOCKED -> unlock(vault, terminal);
            case TORN -> throw shut(vault, "cli.store.torn");
            case NEWER -> throw shut(vault, "cli.store.newer");
            case IN_USE -> throw shut(vault, "cli.store.inUse");
        };
    }

    private Cabinet create(Vault vault, Terminal terminal) throws IOException {
        terminal.say("cli.store.new", vault.place().toString());
        var passphrase = passphrase("cli.store.choose").ask(terminal);
        try {
            return create(vault, terminal, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    static Cabinet create(Vault vault, Terminal terminal, char[] passphrase) throws IOException {
        var problem = vault.passphraseProblem(passphrase);
        if (problem.isPresent())
            throw new Stopped(Exit.WEAK, "cli.store.weak", terminal.words().say(problem.get()));
        var created = vault.create(passphrase);
        terminal.say("cli.store.recovery", created.recoveryKey());
        terminal.record("store", Map.of("recoveryKey", created.recoveryKey()));
        return created.cabinet();
    }

    private Cabinet unlock(Vault vault, Terminal terminal) {
        var passphrase = passphrase("cli.store.passphrase").ask(terminal);
        try {
            return switch (vault.unlock(passphrase)) {
                case Vault.Unlocking.Open(var cabinet) -> cabinet;
                case Vault.Unlocking.Wrong() -> throw shut(vault, "cli.store.wrong");
                case Vault.Unlocking.Failed failed -> throw shut(vault, "cli.store.torn");
            };
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private Secret passphrase(String promptKey) {
        return new Secret(passphraseFile, "LONTAR_PASSPHRASE", promptKey);
    }

    private static Stopped shut(Vault vault, String key) {
        return new Stopped(Exit.LOCKED, key, vault.place().toString());
    }
}
