package id.lontar.ui.desk;

import id.lontar.exchange.EFormCsv;
import id.lontar.exchange.PdfBoxPages;
import id.lontar.exchange.ReturnFileJson;
import id.lontar.exchange.evidence.EvidenceZip;
import id.lontar.exchange.paper.PrintedCard;
import id.lontar.exchange.paper.PrintedReturn;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.FrameSource;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.Journey;
import id.lontar.filing.Person;
import id.lontar.filing.ProvisionalReceipt;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.Seal;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Sealer;
import id.lontar.filing.Sha256;
import id.lontar.filing.SigningKey;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Law;
import id.lontar.rules.Settlement;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal1770S;
import id.lontar.store.KeyCost;
import id.lontar.store.NoKeyring;
import id.lontar.store.SqliteVault;
import id.lontar.tax.Npwp;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.Shell;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;
import id.lontar.verify.mail.MailFiles;
import id.lontar.words.Words;

import javafx.scene.Node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// The desk over a real store and real paper. The gateway's answers are put in by the test, so
/// that states which take days can be seen at once.
final class DeskWindow implements AutoCloseable, Shell {
    static final Instant NOW = Instant.parse("2025-03-25T02:30:05Z");

    final Words words;
    final List<Go> went = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<Throwable> failures = new java.util.concurrent.CopyOnWriteArrayList<>();
    final Cabinet cabinet;
    final ScriptedOffice office = new ScriptedOffice();
    final ScriptedChecks checks = new ScriptedChecks();
    final ScriptedMailbox mailbox = new ScriptedMailbox();
    final TestKeys keys = new TestKeys();
    final Context context;
    volatile Supplier<Optional<FrameSource>> camera = Optional::empty;
    Instant now = NOW;
    Optional<Path> picked = Optional.empty();
    private final SqliteVault vault;
    private final Jobs jobs = new Jobs(failures::add);

    DeskWindow(Path folder) throws IOException {
        this(folder, Words.in(Words.INDONESIAN));
    }

    DeskWindow(Path folder, Words words) throws IOException {
        Snapshots.start();
        this.words = words;
        var clock = new MovingClock();
        vault = new SqliteVault(folder, new KeyCost(64, 1, 1), new NoKeyring(), clock);
        cabinet = vault.create("kenari kuning terbang".toCharArray()).cabinet();
        var forms = AnnualForms.ALL;
        var sealer = new PlainSealer();
        context =
                new Context(
                        new Views(words),
                        jobs,
                        new Workbench(
                                Law.shipped(),
                                forms,
                                cabinet,
                                keys,
                                new Journey(cabinet, sealer, office, checks, clock),
                                office,
                                new Workbench.Papers(
                                        new PrintedReturn(),
                                        new ReturnFileJson(forms),
                                        sealer,
                                        new PdfBoxPages(),
                                        new EFormCsv(Law.shipped()),
                                        new PrintedCard(words),
                                        new EvidenceZip(words),
                                        new id.lontar.exchange.paper.SeasonFiles(words),
                                        new id.lontar.exchange.sheet.OfficeFiles()),
                                new Workbench.Checks(
                                        checks,
                                        () -> camera.get(),
                                        checks,
                                        checks,
                                        new MailFiles(),
                                        mailbox),
                                Optional.empty(),
                                clock),
                        this);
    }

    Workbench bench() {
        return context.bench();
    }

    /// The shipped sample of a return, such as `underpaid`.
    Filing draft(String id, String sample) throws IOException {
        return draftOf(id, "1770S-2024-" + sample);
    }

    /// The shipped sample of a return of any form, such as `1770SS-2024-nihil`.
    Filing draftOf(String id, String sample) throws IOException {
        var file = "/id/lontar/exchange/samples/" + sample + ".lontar.json";
        try (var in = DeskWindow.class.getResourceAsStream(file)) {
            var reading = bench().papers().files().read(in.readAllBytes());
            var taxReturn = ((ReturnFiles.Reading.Read) reading).taxReturn();
            var filing = Filing.draft(id, person(taxReturn).id(), taxReturn, now);
            cabinet.save(filing);
            return filing;
        }
    }

    Filing sealed(String id, String sample) throws IOException {
        var atHand = ReturnAtHand.of(bench(), draft(id, sample));
        return bench().journey()
                .seal(
                        atHand.filing(),
                        atHand.form(),
                        atHand.assessment(),
                        new TestKeys.Pen(),
                        new byte[] {1},
                        List.of());
    }

    Filing sent(String id, String sample) throws IOException {
        var sent = bench().journey().send(sealed(id, sample)).filing();
        bench().journey().vigil().reread();
        return sent;
    }

    /// Another return that waits, made from one that does.
    ///
    /// @param later its deadline than the one's
    Filing record(Filing like, String id, Duration later, boolean unsure) {
        var tts = like.provisional().orElseThrow();
        var challenge = like.challenge().orElseThrow();
        var filing =
                new Filing(
                        id,
                        like.personId(),
                        like.taxReturn(),
                        unsure ? FilingState.VERIFICATION_UNKNOWN : like.state(),
                        like.sealed(),
                        Optional.of(
                                new ProvisionalReceipt(
                                        tts.ttsNo(),
                                        "sub-" + id,
                                        tts.sptDigest(),
                                        tts.contentDigest(),
                                        tts.receivedAt(),
                                        tts.verifyBy().plus(later),
                                        tts.gatewayId(),
                                        tts.signature())),
                        Optional.of(challenge),
                        Optional.empty(),
                        Optional.empty(),
                        "",
                        now);
        cabinet.record(
                filing,
                new JournalEntry(id, 0, now, "UPLOAD", JournalEntry.Phase.DONE, tts.ttsNo()));
        return filing;
    }

    private Person person(TaxReturn taxReturn) {
        var npwp = taxReturn.answers().get(Taxpayer.NPWP).orElseThrow();
        var person =
                new Person(
                        "p-" + npwp,
                        taxReturn.answers().get(Taxpayer.NAME).orElseThrow(),
                        Optional.empty(),
                        npwp,
                        npwp,
                        "",
                        "",
                        "",
                        "siti@contoh.example",
                        "KK",
                        "TK/0",
                        Optional.empty(),
                        List.of());
        cabinet.save(person);
        return person;
    }

    /// The code desk with one return open.
    CodeDeskScreen desk(String id) {
        return Snapshots.onFx(() -> new CodeDeskScreen(context, Optional.of(id), picker()));
    }

    Picker picker() {
        return new Picker() {
            @Override
            public Optional<Path> open(Node over, String title, String kind, String... pattern) {
                return picked;
            }

            @Override
            public List<Path> openAll(Node over, String title, String kind, String... pattern) {
                return picked.stream().toList();
            }

            @Override
            public Optional<Path> save(Node over, String title, String name) {
                return picked;
            }
        };
    }

    /// Waits for what runs beside the window; looks again each time the window has been idle.
    void until(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!Snapshots.onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > end)
                throw new IllegalStateException("waited in vain " + failures);
            Thread.sleep(5);
        }
    }

    @Override
    public void go(Go place) {
        went.add(place);
    }

    @Override
    public void refresh() {}

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public void offer(String text, String action, Runnable run) {
        said.add(text);
    }

    @Override
    public void failed(Throwable cause) {
        failures.add(cause);
    }

    @Override
    public void openDrawer(Node content) {}

    @Override
    public void closeDrawer() {}

    @Override
    public void close() {
        jobs.close();
        vault.close();
    }

    private final class MovingClock extends java.time.Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public java.time.Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// A seal without a container: the desk never looks inside.
    private static final class PlainSealer implements Sealer {
        @Override
        public SealedReturn seal(Order order, SigningKey.Signer signer) {
            var taxReturn = order.taxReturn();
            var content =
                    Sha256.of(
                            taxReturn
                                    .answers()
                                    .toString()
                                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var status = order.assessment().known(Settlement.STATUS).orElseThrow();
            var seal =
                    new Seal(
                            order.gatewayId(),
                            Npwp.parse(order.authority().signerNpwp()).orElseThrow(),
                            Npwp.parse(order.authority().signerNpwp()).orElseThrow(),
                            order.authority().capacity(),
                            Optional.empty(),
                            taxReturn.form(),
                            taxReturn.year().toString(),
                            taxReturn.revision(),
                            status,
                            order.assessment().known(Personal1770S.L16A).orElseThrow(),
                            content,
                            order.at(),
                            "00112233445566778899aabbccddeeff",
                            signer.deviceKeyId());
            return new SealedReturn(new byte[] {80, 75}, seal, content);
        }

        @Override
        public Contents unpack(byte[] container) {
            throw new BrokenSeal("desk.sealed.notOurs", "no container");
        }
    }
}
