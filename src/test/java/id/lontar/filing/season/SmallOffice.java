package id.lontar.filing.season;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.exchange.paper.PrintedReturn;
import id.lontar.filing.AbsentPorts;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.Journey;
import id.lontar.filing.Paper;
import id.lontar.filing.Person;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.form.annual.AnnualForms;
import id.lontar.gateway.PracticeTown;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.Taxpayer;
import id.lontar.sign.AsicSealer;
import id.lontar.sign.CabinetKeys;
import id.lontar.store.KeyCost;
import id.lontar.store.NoKeyring;
import id.lontar.store.SqliteVault;
import id.lontar.submit.HttpGateway;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.verify.ReceiptVerifier;
import id.lontar.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// An office with a real store on 25 March 2025. There is no gateway: what would ask one fails.
public final class SmallOffice implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2025-03-25T08:20:00Z");
    public static final Words WORDS = Words.in(Words.INDONESIAN);
    private static final Path SAMPLES = Path.of("src/main/resources/id/lontar/exchange/samples");

    private final SqliteVault vault;
    private final Workbench bench;
    private final Optional<PracticeTown> town;

    public SmallOffice(Path folder) {
        this(folder, Clock.fixed(NOW, ZoneOffset.UTC), Optional.empty());
    }

    private SmallOffice(Path folder, Clock clock, Optional<PracticeTown> town) {
        this.town = town;
        vault = new SqliteVault(folder, new KeyCost(64, 1, 1), new NoKeyring(), clock);
        try {
            var cabinet = vault.create("empat kata yang mudah".toCharArray()).cabinet();
            bench =
                    town.map(each -> real(cabinet, each, clock))
                            .orElseGet(
                                    () ->
                                            AbsentPorts.bench(
                                                    cabinet,
                                                    AbsentPorts.absent(Paper.class),
                                                    new ReturnFileJson(AnnualForms.ALL),
                                                    clock));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same today, with the gateway of the practice town.
    public static SmallOffice inTown(Path folder) {
        try {
            var clock = Clock.systemUTC();
            var town = PracticeTown.open(folder.resolve("town"), clock);
            return new SmallOffice(folder.resolve("store"), clock, Optional.of(town));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workbench real(Cabinet cabinet, PracticeTown town, Clock clock) {
        var profile = town.profile();
        var gateway = new HttpGateway(profile);
        var sealer = new AsicSealer(AnnualForms.ALL);
        var receipts = new ReceiptVerifier(profile.gateway().id(), profile.receiptKeys().values());
        return new Workbench(
                Law.shipped(),
                AnnualForms.ALL,
                cabinet,
                new CabinetKeys(cabinet, clock),
                new Journey(cabinet, sealer, gateway, receipts, clock),
                gateway,
                AbsentPorts.papers(
                        new PrintedReturn(), new ReturnFileJson(AnnualForms.ALL), sealer),
                AbsentPorts.checks(receipts),
                Optional.of(town),
                clock);
    }

    public Workbench bench() {
        return bench;
    }

    public Cabinet cabinet() {
        return bench.cabinet();
    }

    public Season season() {
        return new Season(bench, WORDS);
    }

    /// A person with a number of their own and one return.
    public Filing keep(String id, TaxReturn taxReturn) {
        var npwp = "31710141019%05d".formatted(Math.floorMod(id.hashCode(), 100_000));
        cabinet().save(person(id, npwp));
        var own = taxReturn.with(taxReturn.answers().with(Taxpayer.NPWP, npwp));
        var filing = Filing.draft("f-" + id, id, own, NOW.minusSeconds(3_600));
        cabinet().save(filing);
        return filing;
    }

    public static Person person(String id, String npwp) {
        return new Person(
                id,
                "Klien " + id,
                Optional.empty(),
                npwp,
                npwp,
                "",
                "",
                "",
                id + "@contoh.id",
                "KK",
                "TK/0",
                Optional.empty(),
                List.of());
    }

    public static TaxReturn sample(String name) {
        try {
            var bytes = Files.readAllBytes(SAMPLES.resolve(name + ".lontar.json"));
            return ((ReturnFiles.Reading.Read) new ReturnFileJson(AnnualForms.ALL).read(bytes))
                    .taxReturn();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static TaxReturn empty() {
        return new TaxReturn(FormCode.F1770S, new TaxYear(2024), 0, Answers.NONE);
    }

    @Override
    public void close() {
        vault.close();
        town.ifPresent(PracticeTown::close);
    }
}
