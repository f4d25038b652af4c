package id.lontar.cli;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/// Opens the store, or makes it the first time.
final class StoreDoor {
    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "passphraseFile")
    String passphraseFile = "";

    /// Of a store that is there: a command that only looks makes none.
    Workbench open(House house, Terminal terminal) throws IOException {
        return house.open(cabinet(house, terminal));
    }

    /// The same for who needs neither gateway nor papers.
    Cabinet cabinet(House house, Terminal terminal) throws IOException {
        var vault = house.vault();
        if (vault.state() == Vault.State.NONE)
            throw new Stopped(Exit.NOT_FOUND, "cli.store.none", vault.place().toString());
        return cabinet(vault, terminal);
    }

    Workbench openOrCreate(House house, Terminal terminal) throws IOException {
        return house.open(cabinet(house.vault(), terminal));
    }

    /// The store as such, opened, for a command that changes what opens it.
    ///
    /// @param then told the passphrase, which is wiped afterwards
    void unlocked(Vault vault, Terminal terminal, Consumer<char[]> then) {
        if (vault.state() == Vault.State.NONE)
            throw new Stopped(Exit.NOT_FOUND, "cli.store.none", vault.place().toString());
        insistOnLocked(vault);
        var passphrase = passphrase("cli.store.passphrase").ask(terminal);
        try {
            unlock(vault, passphrase);
            then.accept(passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private Cabinet cabinet(Vault vault, Terminal terminal) throws IOException {
        if (vault.state() == Vault.State.NONE) return create(vault, terminal);
        insistOnLocked(vault);
        return unlock(vault, terminal);
    }

    private static void insistOnLocked(Vault vault) {
        var state = vault.state();
        if (state != Vault.State.LOCKED) throw shut(vault, state);
    }

    private Cabinet create(Vault vault, Terminal terminal) throws IOException {
        terminal.say("cli.store.new", vault.place().toString());
        var passphrase = passphrase("cli.store.choose").askNew(terminal);
        try {
            return create(vault, terminal, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    static Cabinet create(Vault vault, Terminal terminal, char[] passphrase) throws IOException {
        insistOnGood(vault, terminal, passphrase);
        var created = vault.create(passphrase);
        handOver(vault, terminal, created.recoveryKey());
        return created.cabinet();
    }

    static void insistOnGood(Vault vault, Terminal terminal, char[] passphrase) {
        vault.passphraseProblem(passphrase)
                .ifPresent(
                        key -> {
                            throw new Stopped(
                                    Exit.WEAK, "cli.store.weak", terminal.words().say(key));
                        });
    }

    /// What was printed is in the hands of whoever called; what could not be printed is shown anew
    /// when the window opens the store.
    static void handOver(Vault vault, Terminal terminal, String recoveryKey) {
        terminal.say("cli.store.recovery", recoveryKey);
        terminal.record("store", Map.of("recoveryKey", recoveryKey));
        if (!terminal.out().checkError()) vault.recoveryKeyKept(recoveryKey);
    }

    private Cabinet unlock(Vault vault, Terminal terminal) {
        var passphrase = passphrase("cli.store.passphrase").ask(terminal);
        try {
            return unlock(vault, passphrase);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static Cabinet unlock(Vault vault, char[] passphrase) {
        return switch (vault.unlock(passphrase)) {
            case Vault.Unlocking.Open(var cabinet) -> cabinet;
            case Vault.Unlocking.Wrong() -> throw shut(vault, "cli.store.wrong");
            case Vault.Unlocking.Failed(var state) -> throw shut(vault, state);
        };
    }

    private Secret passphrase(String promptKey) {
        return new Secret(passphraseFile, "LONTAR_PASSPHRASE", promptKey);
    }

    private static Stopped shut(Vault vault, Vault.State state) {
        return shut(vault, "cli.store." + state);
    }

    private static Stopped shut(Vault vault, String key) {
        return new Stopped(Exit.LOCKED, key, vault.place().toString());
    }
}
