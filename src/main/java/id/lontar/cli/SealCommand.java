package id.lontar.cli;

import id.lontar.filing.Attachment;
import id.lontar.filing.Filing;
import id.lontar.filing.Practice;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Takes a return into the store and seals it.
@Command(name = "seal")
final class SealCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin DeviceKeyDoor device;
    @Mixin Signatory.Door signatories;

    @Parameters(paramLabel = "FILE", descriptionKey = "returnFile")
    Path file;

    @Option(names = "--p12", paramLabel = "FILE")
    String p12 = "";

    @Option(names = "--key-passphrase-file", paramLabel = "FILE")
    String keyPassphraseFile = "";

    @Option(names = "--attach", paramLabel = "[PURPOSE=]FILE")
    List<String> attach = new ArrayList<>();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    String output = "";

    SealCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        new NewFile(output).insistOnFree();
        var joined = Joined.to(ReturnArgument.read(house, terminal, file).taxReturn());
        for (var each : attach) joined = joined.with(each);
        joined.complete();
        var read = ReturnArgument.of(house, file.toString(), joined.taxReturn());
        if (!new CheckCommand(house, terminal).print(read))
            throw new Stopped(Exit.NOT_READY, "cli.seal.notReady");
        var bench = store.openOrCreate(house, terminal);
        var filer = new Filer(bench, house.words());
        var sealed = seal(bench, filer, read, joined.attachments());
        terminal.say("cli.seal.done", sealed.sealed().orElseThrow().fingerprint());
        if (!output.isEmpty()) save(sealed);
        ListCommand.print(terminal, sealed);
        return Exit.OK.code();
    }

    /// The key first: a return is not taken into the store for nothing.
    private Filing seal(
            Workbench bench, Filer filer, ReturnArgument read, List<Attachment> attachments)
            throws IOException {
        var signatory = signatories.of(bench, read);
        var citizen = Citizens.find(bench, signatory.npwp());
        var practised = citizen.filter(each -> p12.isEmpty());
        var passphrase =
                practised
                        .map(each -> passphrase(bench, each))
                        .orElseGet(() -> passphrase(bench, signatory));
        try {
            var key =
                    practised.isPresent()
                            ? practised(bench, filer, practised.get(), passphrase)
                            : key(bench, signatory, passphrase);
            return filer.seal(
                    read.taxReturn(),
                    key,
                    passphrase,
                    attachments,
                    LastYearFile.of(house, terminal, Optional.empty(), file),
                    signatory.authority());
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    /// One that is to protect a new key is typed twice.
    private char[] passphrase(Workbench bench, Signatory signatory) {
        return p12.isEmpty() && device.makesKey(bench, signatory)
                ? secret().askNew(terminal)
                : secret().ask(terminal);
    }

    private Secret secret() {
        return KeyDoor.secret(keyPassphraseFile);
    }

    private SigningKey practised(
            Workbench bench, Filer filer, Practice.Citizen citizen, char[] passphrase) {
        var npwp = Npwp.parse(citizen.person().npwp16()).orElseThrow();
        filer.signIn(npwp, citizen.password().toCharArray());
        return Citizens.deviceKey(bench, filer, citizen, passphrase, device.anew);
    }

    /// What is given counts. The ready-made one is for a key that was made with it; one from the
    /// window has the person's own, which is asked for.
    private char[] passphrase(Workbench bench, Practice.Citizen citizen) {
        var readyMade = citizen.keyStorePassphrase().toCharArray();
        var known = Citizens.known(bench, citizen.person().npwp16()).filter(each -> !device.anew);
        if (!secret().given())
            return known.isEmpty() || opens(known.get(), readyMade)
                    ? readyMade
                    : secret().ask(terminal);
        var given = secret().ask(terminal);
        if (known.isEmpty()) DeviceKeyDoor.mustBeStrong(terminal, given);
        return given;
    }

    private static boolean opens(SigningKey key, char[] passphrase) {
        if (!(key.open(passphrase) instanceof SigningKey.Opening.Opened(var signer))) return false;
        signer.close();
        return true;
    }

    private SigningKey key(Workbench bench, Signatory signatory, char[] passphrase)
            throws IOException {
        if (!p12.isEmpty()) return KeyDoor.added(bench, terminal, p12, passphrase);
        if (device.wanted || device.anew)
            return device.open(bench, terminal, signatory, passphrase);
        var npwp = signatory.npwp();
        return bench.keys().all().stream()
                .filter(each -> each.description().npwp().equals(Optional.of(npwp.digits())))
                .findFirst()
                .orElseThrow(() -> new Stopped(Exit.NOT_FOUND, "cli.key.none"));
    }

    /// Outside the store the container is readable by anyone who has the file, and that is said.
    private void save(Filing sealed) throws IOException {
        new NewFile(output).write(sealed.sealed().orElseThrow().container());
        terminal.say("cli.seal.saved", output);
    }
}
