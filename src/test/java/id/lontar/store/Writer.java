package id.lontar.store;

import id.lontar.filing.Cabinet;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process of its own that writes without end and says on standard output what is stored, until
/// it is killed or the disk is full.
final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws Exception {
        var vault =
                new SqliteVault(
                        Path.of(arguments[0]), Sample.CHEAP, new MemoryKeyring(), Sample.CLOCK);
        if (!(vault.unlock(Sample.passphrase()) instanceof Vault.Unlocking.Open(var cabinet)))
            throw new IllegalStateException("not open");
        try {
            for (var n = Integer.parseInt(arguments[1]); true; n++) write(cabinet, n);
        } catch (StoreFault fault) {
            say("fault " + fault.key());
        }
        vault.close();
    }

    private static void write(Cabinet cabinet, int n) {
        cabinet.save(Sample.draft("autosaved", 20).onPage("page-" + n));
        say("saved " + n);
        var entry =
                new JournalEntry(
                        "f-" + n, 0, Sample.NOON, "SEAL", JournalEntry.Phase.INTENT, "n" + n);
        cabinet.record(Sample.draft("f-" + n), entry);
        say("recorded " + n);
        cabinet.keep("f-" + n, "receipt.pdf", ("pdf " + n).getBytes(StandardCharsets.UTF_8));
        say("kept " + n);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
