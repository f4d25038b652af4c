package id.lontar.ui;

import id.lontar.exchange.EFormCsv;
import id.lontar.exchange.PdfBoxPages;
import id.lontar.exchange.ReturnFileJson;
import id.lontar.exchange.evidence.EvidenceZip;
import id.lontar.exchange.paper.PrintedCard;
import id.lontar.exchange.paper.PrintedReturn;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.Journey;
import id.lontar.filing.Practice;
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
import id.lontar.ui.desk.CodeDeskScreen;
import id.lontar.ui.desk.ReceiptScreen;
import id.lontar.ui.desk.SealScreen;
import id.lontar.ui.wizard.Wizards;
import id.lontar.verify.ReceiptVerifier;
import id.lontar.verify.Tokens;
import id.lontar.verify.qr.ChainEyes;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

/// The whole program around one practice person, with a window that has no screen.
final class Town implements AutoCloseable, Shell {
    final PracticeTown practice;
    final Practice.Citizen citizen;
    final Cabinet cabinet;
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    volatile Go place = new Go.Home();
    private final SqliteVault vault;
    private final Jobs jobs = new Jobs(failures::add);
    private final Context context;
    private final Wizards wizards;
    private final BorderPane frame = new BorderPane();
    private final Scene scene;
    private Optional<Screen> screen = Optional.empty();

    Town(Path folder) throws IOException {
        Snapshots.start();
        var clock = Clock.systemUTC();
        practice = PracticeTown.open(folder.resolve("town"), clock);
        citizen =
                practice.citizens().stream()
                        .filter(each -> each.person().ptkpStatus().equals("TK/0"))
                        .filter(each -> each.person().spouse().isEmpty())
                        .findFirst()
                        .orElseThrow();
        vault =
                new SqliteVault(
                        folder.resolve("store"), new KeyCost(64, 1, 1), new NoKeyring(), clock);
        cabinet = vault.create("kenari kuning terbang".toCharArray()).cabinet();
        cabinet.save(citizen.person());
        context = new Context(new Views(Words.in(Words.INDONESIAN)), jobs, bench(clock), this);
        wizards = new Wizards(context);
        scene = Snapshots.onFx(() -> new Scene(frame, 1366, 768));
        Snapshots.onFx(
                () -> {
                    Theme.dress(scene, 100);
                    return null;
                });
    }

    private Workbench bench(Clock clock) {
        var profile = practice.profile();
        var office = new HttpGateway(profile);
        var forms = AnnualForms.ALL;
        var sealer = new AsicSealer(forms);
        var id = profile.gateway().id();
        var receipts = new ReceiptVerifier(id, profile.receiptKeys().values());
        return new Workbench(
                Law.shipped(),
                forms,
                cabinet,
                new CabinetKeys(cabinet, clock),
                new Journey(cabinet, sealer, office, receipts, clock),
                office,
                new Workbench.Papers(
                        new PrintedReturn(),
                        new ReturnFileJson(forms),
                        sealer,
                        new PdfBoxPages(),
                        new EFormCsv(Law.shipped()),
                        new PrintedCard(Words.in(Words.INDONESIAN)),
                        new EvidenceZip(Words.in(Words.INDONESIAN)),
                        new id.lontar.exchange.paper.SeasonFiles(Words.in(Words.INDONESIAN)),
                        new id.lontar.exchange.sheet.OfficeFiles()),
                new Workbench.Checks(
                        new ChainEyes(),
                        Optional::empty,
                        new Tokens(id, profile.qrKeys().values()),
                        receipts,
                        new id.lontar.verify.mail.MailFiles(),
                        new id.lontar.verify.mail.ImapWatch(clock)),
                Optional.of(practice),
                clock);
    }

    Filing newReturn() {
        var taxReturn = new TaxReturn(FormCode.F1770S, new TaxYear(2024), 0, Answers.NONE);
        var filing =
                Filing.draft(
                        "f-1", citizen.person().id(), taxReturn, context.bench().clock().instant());
        cabinet.save(filing);
        onFx(() -> go(new Go.Wizard(filing.id())));
        return filing;
    }

    /// One of the sample returns as the citizen's own, at its last page.
    Filing sample(String name) {
        try (var in =
                ReturnFileJson.class.getResourceAsStream("samples/" + name + ".lontar.json")) {
            var read =
                    (ReturnFiles.Reading.Read)
                            new ReturnFileJson(AnnualForms.ALL).read(in.readAllBytes());
            var taxReturn = read.taxReturn();
            var own = taxReturn.answers().with(Taxpayer.NPWP, citizen.person().npwp16());
            var filing =
                    Filing.draft(
                            "f-1",
                            citizen.person().id(),
                            taxReturn.with(own),
                            context.bench().clock().instant());
            cabinet.save(filing);
            onFx(() -> go(new Go.SealAndSign(filing.id())));
            return filing;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Filing stored(Filing filing) {
        return cabinet.filing(filing.id()).orElseThrow();
    }

    @Override
    public void go(Go to) {
        screen.ifPresentOrElse(open -> open.leave(() -> show(to)), () -> show(to));
    }

    private void show(Go to) {
        place = to;
        var next =
                switch (to) {
                    case Go.Wizard wizard -> wizards.open(wizard);
                    case Go.SealAndSign(var id) -> new SealScreen(context, id);
                    case Go.CodeDesk(var id) -> new CodeDeskScreen(context, id);
                    case Go.ReceiptOf(var id) -> new ReceiptScreen(context, id);
                    default -> throw new IllegalStateException("not in this story: " + to);
                };
        screen = Optional.of(next);
        frame.setCenter(next.centre());
        frame.setLeft(next.left().orElse(null));
        frame.setRight(next.right().orElse(null));
        frame.setBottom(next.footer().orElse(null));
        layout();
        next.shown();
    }

    private void layout() {
        frame.applyCss();
        frame.layout();
    }

    void press(String id) {
        onFx(() -> ((ButtonBase) find(id)).fire());
    }

    void tick(String id) {
        onFx(() -> ((CheckBox) find(id)).setSelected(true));
    }

    void fill(String id, String text) {
        onFx(() -> ((TextInputControl) find(id)).setText(text));
    }

    /// As if typed with no field in focus.
    void type(String text) {
        onFx(
                () -> {
                    for (var c : text.split(""))
                        scene.getRoot()
                                .fireEvent(
                                        new KeyEvent(
                                                KeyEvent.KEY_TYPED,
                                                c,
                                                "",
                                                KeyCode.UNDEFINED,
                                                false,
                                                false,
                                                false,
                                                false));
                });
    }

    void copy(Path file) {
        onFx(
                () -> {
                    var content = new ClipboardContent();
                    content.putFiles(List.of(file.toFile()));
                    Clipboard.getSystemClipboard().setContent(content);
                });
    }

    boolean isThere(String id) {
        return Snapshots.onFx(
                () ->
                        all(frame).stream()
                                .anyMatch(each -> id.equals(each.getId()) && visible(each)));
    }

    boolean shows(String text) {
        return text().contains(text);
    }

    /// Every word to be seen.
    String text() {
        return Snapshots.onFx(
                () -> {
                    layout();
                    var words = new StringBuilder();
                    for (var each : all(frame)) {
                        if (!visible(each)) continue;
                        if (each instanceof Labeled label)
                            words.append(label.getText()).append('\n');
                        if (each instanceof TextInputControl field)
                            words.append(field.getText()).append('\n');
                    }
                    return words.toString();
                });
    }

    private Node find(String id) {
        layout();
        return all(frame).stream()
                .filter(each -> id.equals(each.getId()) && visible(each))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " is not here:\n" + text()));
    }

    private static boolean visible(Node node) {
        for (var each = node; each != null; each = each.getParent())
            if (!each.isVisible()) return false;
        return true;
    }

    private static List<Node> all(Parent root) {
        var all = new ArrayList<Node>();
        for (var each : root.getChildrenUnmodifiable()) {
            all.add(each);
            if (each instanceof Parent parent) all.addAll(all(parent));
        }
        return all;
    }

    void until(BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end)
                throw new IllegalStateException(
                        "waited in vain at " + place + failures + "\n" + text());
            Thread.sleep(20);
        }
    }

    private static void onFx(Runnable work) {
        Snapshots.onFx(
                () -> {
                    work.run();
                    return null;
                });
    }

    @Override
    public void refresh() {}

    @Override
    public void say(String text) {}

    @Override
    public void offer(String text, String action, Runnable run) {}

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
        onFx(() -> screen.ifPresent(open -> open.leave(() -> {})));
        jobs.close();
        vault.close();
        practice.close();
    }
}
