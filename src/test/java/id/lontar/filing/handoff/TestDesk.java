package id.lontar.filing.handoff;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.filing.AbsentPorts;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.Handoff;
import id.lontar.filing.Handoff.Card;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.Journey;
import id.lontar.filing.Paper;
import id.lontar.filing.Person;
import id.lontar.filing.ReceiptCheck;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.Sealer;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.Workbench;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.Taxpayer;
import id.lontar.sign.CabinetKeys;
import id.lontar.store.KeyCost;
import id.lontar.store.NoKeyring;
import id.lontar.store.SqliteVault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/// Somebody's desk: a real store of their own, and a hand-off key.
public final class TestDesk implements AutoCloseable {
    public static final String PASSPHRASE = "Serah-Terima-1";
    public static final Instant NOW = Instant.parse("2025-03-25T08:20:00Z");
    private static final Path SAMPLE =
            Path.of("src/main/resources/id/lontar/exchange/samples/1770S-2024-nihil.lontar.json");

    private static final String KEYS = "handoff-keys";
    private static final Map<String, byte[]> MADE = new HashMap<>();

    private final SqliteVault vault;
    private Optional<HandoffKeys.Hand> open = Optional.empty();
    public final Workbench bench;
    public final Cabinet cabinet;
    public final HandoffKeys keys;
    public final Card card;
    public final Handoffs handoffs;

    public TestDesk(Path folder, String name) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        vault = new SqliteVault(folder, new KeyCost(64, 1, 1), new NoKeyring(), clock);
        try {
            cabinet = vault.create("empat kata yang mudah".toCharArray()).cabinet();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var office = AbsentPorts.absent(TaxOffice.class);
        var sealer = AbsentPorts.absent(Sealer.class);
        var receipts = AbsentPorts.absent(ReceiptCheck.class);
        bench =
                new Workbench(
                        Law.shipped(),
                        AnnualForms.ALL,
                        cabinet,
                        new CabinetKeys(cabinet, clock),
                        new Journey(cabinet, sealer, office, receipts, clock),
                        office,
                        AbsentPorts.papers(
                                AbsentPorts.absent(Paper.class),
                                new ReturnFileJson(AnnualForms.ALL),
                                sealer),
                        AbsentPorts.checks(receipts),
                        Optional.empty(),
                        clock);
        keys = bench.keys().handoff();
        card = own(name);
        handoffs = new Handoffs(bench);
    }

    /// Deriving a key from a passphrase is slow on purpose, so each name has one key in all tests.
    private Card own(String name) {
        var made = MADE.get(name);
        if (made != null) {
            cabinet.keep(KEYS, "000001-test.json", made);
            return keys.own().orElseThrow();
        }
        var created = keys.create(name, PASSPHRASE.toCharArray());
        MADE.put(name, cabinet.kept(KEYS, cabinet.keptNames(KEYS).getFirst()).orElseThrow());
        return created;
    }

    public void knows(TestDesk other) {
        keys.add(other.card);
    }

    public Filing sample() {
        try {
            var read =
                    (ReturnFiles.Reading.Read)
                            bench.papers().files().read(Files.readAllBytes(SAMPLE));
            var npwp = read.taxReturn().answers().get(Taxpayer.NPWP).orElseThrow();
            var person =
                    new Person(
                            "p1",
                            "Klien",
                            Optional.empty(),
                            npwp,
                            npwp,
                            "",
                            "",
                            "",
                            "",
                            "KK",
                            "TK/0",
                            Optional.empty(),
                            List.of());
            cabinet.save(person);
            var id = UUID.randomUUID().toString();
            var filing = Filing.draft(id, "p1", read.taxReturn(), NOW);
            cabinet.save(filing);
            return filing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Filing edit(Filing filing, UnaryOperator<Answers> change) {
        var stored = stored(filing);
        var changed =
                stored.with(stored.taxReturn().with(change.apply(stored.taxReturn().answers())));
        cabinet.save(changed);
        return changed;
    }

    public Filing stored(Filing filing) {
        return cabinet.filing(filing.id()).orElseThrow();
    }

    /// Open until the desk is closed.
    public HandoffKeys.Hand hand() {
        if (open.isEmpty())
            open =
                    Optional.of(
                            ((HandoffKeys.Opening.Opened) keys.open(PASSPHRASE.toCharArray()))
                                    .hand());
        return open.get();
    }

    public byte[] send(Filing filing, TestDesk to, Task did, Task next) throws HandoffRefused {
        var stored = stored(filing);
        var order = new Handoffs.Order(to.card, did, next, "Mohon dilihat bagian harta.");
        var prepared = handoffs.prepare(stored, hand(), order);
        handoffs.handedOut(stored, prepared);
        return prepared.file();
    }

    public Received receive(byte[] file) throws HandoffRefused {
        return handoffs.receive(file, hand());
    }

    Handoff.Pack unseal(byte[] file) throws HandoffRefused {
        return hand().unseal(file);
    }

    @Override
    public void close() {
        open.ifPresent(HandoffKeys.Hand::close);
        vault.close();
    }
}
