package id.lontar.speed;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.exchange.paper.PrintedReturn;
import id.lontar.filing.AbsentPorts;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Journey;
import id.lontar.filing.Keys;
import id.lontar.filing.Paper;
import id.lontar.filing.SigningKey;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Batch;
import id.lontar.filing.batch.BoundedSigner;
import id.lontar.filing.batch.Brake;
import id.lontar.filing.batch.Checking;
import id.lontar.filing.batch.Signing;
import id.lontar.filing.batch.Stage;
import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.carry.LastYear;
import id.lontar.form.walk.MixedReturns;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.sign.AsicSealer;
import id.lontar.sign.CabinetKeys;
import id.lontar.store.DataFolder;
import id.lontar.store.KeyCost;
import id.lontar.store.NoKeyring;
import id.lontar.store.SqliteVault;
import id.lontar.submit.HttpGateway;
import id.lontar.tax.Npwp;
import id.lontar.wire.GatewayProfile;
import id.lontar.wire.TestKeys;
import id.lontar.words.Words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The two steps of a batch over a store of drafts, in a process of its own: everything checked,
/// then everything sealed and signed with one unlock of an RSA key. The engine, the store and the
/// key file are those of the program; only the mandates are given, as there is no gateway, and the
/// day is the one the returns are ready on.
///
/// Arguments: `make FOLDER COUNT` writes the return files, `seal FOLDER true|false` takes the steps
/// with or without printing each return.
public final class SpeedRun {
    static final long SEED = 20260331;
    static final String PASSPHRASE = "kertas lontar kering";
    static final Path RETURNS = Path.of("returns");
    static final Path DATA = Path.of("data");
    static final Path PROFILE = Path.of("profile.json");

    private static final Npwp OFFICE = new Npwp("3171010101900001");
    private static final Clock CLOCK =
            Clock.fixed(
                    MixedReturns.DAY.atTime(9, 0).atZone(Words.WIB).toInstant(), ZoneId.of("UTC"));

    private SpeedRun() {}

    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "make" -> make(folder, Integer.parseInt(arguments[2]));
            case "seal" -> seal(folder, Boolean.parseBoolean(arguments[2]));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void make(Path folder, int count) throws IOException {
        var files = new ReturnFileJson(AnnualForms.ALL);
        var returns = Files.createDirectories(folder.resolve(RETURNS));
        Files.write(returns.resolve(MixedReturns.PROOF), MixedReturns.proof());
        var number = 0;
        for (var each : (Iterable<String>) MixedReturns.of(SEED, count).map(files::write)::iterator)
            Files.writeString(returns.resolve("%05d.lontar.json".formatted(number++)), each);
        profile().write(folder.resolve(PROFILE));
    }

    /// Of a gateway that is not there.
    private static GatewayProfile profile() {
        return new GatewayProfile(
                "nowhere",
                "Nowhere",
                "https://127.0.0.1:1",
                List.of("0".repeat(64)),
                new GatewayProfile.Keys(java.util.Map.of(), java.util.Map.of(), List.of()),
                false,
                false,
                Optional.empty());
    }

    private static void seal(Path folder, boolean printed) throws Exception {
        var vault =
                new SqliteVault(
                        new DataFolder(folder.resolve(DATA)).real(),
                        KeyCost.NORMAL,
                        new NoKeyring(),
                        CLOCK);
        if (!(vault.unlock(PASSPHRASE.toCharArray()) instanceof Vault.Unlocking.Open(var cabinet)))
            throw new IllegalStateException("the store does not open");
        try {
            var bench = bench(cabinet, printed ? new PrintedReturn() : printedBefore());
            var ids = cabinet.entries().stream().map(Cabinet.Entry::id).toList();
            run("check", bench, ids, new Checking(bench));
            try (var signer = unlocked(bench.keys(), ids.size())) {
                run(
                        "seal",
                        bench,
                        ids,
                        new Signing(bench, signer, OFFICE, (owner, what) -> Optional.of("M-1")));
            }
        } finally {
            vault.close();
        }
    }

    private static Workbench bench(Cabinet cabinet, Paper paper) {
        var sealer = new AsicSealer(AnnualForms.ALL);
        var office = new HttpGateway(profile());
        var receipts = AbsentPorts.absent(id.lontar.filing.ReceiptCheck.class);
        return new Workbench(
                Law.shipped(),
                AnnualForms.ALL,
                cabinet,
                new CabinetKeys(cabinet, CLOCK),
                new Journey(cabinet, sealer, office, receipts, CLOCK),
                office,
                AbsentPorts.papers(paper, new ReturnFileJson(AnnualForms.ALL), sealer),
                AbsentPorts.checks(receipts),
                Optional.empty(),
                CLOCK);
    }

    /// The same paper for all: what sealing costs beside the print.
    private static Paper printedBefore() {
        return new Paper() {
            @Override
            public byte[] print(
                    id.lontar.filing.TaxReturn taxReturn,
                    Form form,
                    Assessment assessment,
                    String fingerprint,
                    Optional<LastYear> lastYear) {
                return MixedReturns.proof();
            }

            @Override
            public byte[] notice(
                    id.lontar.filing.TaxReturn taxReturn, Form form, Assessment assessment) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private static BoundedSigner unlocked(Keys keys, int count) throws IOException {
        var now = CLOCK.instant();
        var day = Duration.ofDays(1);
        var key = TestKeys.of("RSA", 2048, OFFICE.digits(), now.minus(day), now.plus(day));
        var added = keys.add(key.pkcs12(PASSPHRASE), PASSPHRASE.toCharArray());
        if (!(added.open(PASSPHRASE.toCharArray())
                instanceof SigningKey.Opening.Opened(var signer)))
            throw new IllegalStateException("the key does not open");
        return new BoundedSigner(signer, count, now.plus(day), CLOCK);
    }

    private static void run(String name, Workbench bench, List<String> ids, Stage stage)
            throws InterruptedException {
        var begun = System.nanoTime();
        var tally =
                new Batch(bench.cabinet(), Batch.underWay())
                        .run(ids, stage, (result, pulse) -> {}, new Brake());
        var seconds = (System.nanoTime() - begun) / 1e9;
        if (tally.done() != ids.size()) throw new IllegalStateException(name + ": " + tally);
        System.out.printf(Locale.ROOT, "%s %.3f%n", name, seconds);
    }
}
