package id.lontar.cli;

import id.lontar.filing.Evidence;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

/// Packs what happened to a return into one signed file, to support a request that a fine be
/// waived.
@Command(name = "evidence")
final class EvidenceCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "RETURN", arity = "0..1", descriptionKey = "filing")
    String id = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true)
    String output = "";

    @Option(names = "--p12", paramLabel = "FILE", descriptionKey = "evidenceP12")
    String p12 = "";

    @Option(names = "--signer", paramLabel = "NPWP", descriptionKey = "evidenceSigner")
    String signer = "";

    @Option(names = "--key-passphrase-file", paramLabel = "FILE")
    String keyPassphraseFile = "";

    EvidenceCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var target = new NewFile(output);
        target.insistOnFree();
        var bench = store.open(house, terminal);
        var filing = new FilingArgument(id).in(bench, each -> each.sealed().isPresent());
        var evidence = Evidence.of(bench, filing);
        var zip = signed(bench, evidence);
        var written = target.write(zip);
        var attempts = evidence.attempts().size();
        terminal.say("cli.evidence.done", Integer.toString(attempts), written.toString());
        terminal.record("evidence", Map.of("attempts", attempts, "file", written.toString()));
        return Exit.OK.code();
    }

    /// By whoever signed the return, unless somebody else is named.
    private byte[] signed(Workbench bench, Evidence evidence) throws IOException {
        var door = new KeyDoor(bench, terminal, p12, keyPassphraseFile);
        var whose = evidence.filing().sealed().flatMap(each -> Npwp.parse(each.signer()));
        try (var key = door.open(door.stored(signer, whose)).signer()) {
            return evidence.pack(bench, key);
        }
    }
}
