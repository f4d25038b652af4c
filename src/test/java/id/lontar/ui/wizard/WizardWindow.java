package id.lontar.ui.wizard;

import id.lontar.filing.AbsentPorts;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Vault;
import id.lontar.filing.Workbench;
import id.lontar.form.Form;
import id.lontar.rules.Answers;
import id.lontar.store.KeyCost;
import id.lontar.store.NoKeyring;
import id.lontar.store.SqliteVault;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.Shell;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The wizard over a real store in a folder; what lies beyond the store is out of reach.
final class WizardWindow implements Shell {
    static final String ID = "f-1";
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2025-03-25T08:04:21Z"), ZoneOffset.UTC);

    final Words words = Words.in(Words.INDONESIAN);
    final List<Go> went = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    private final List<WizardScreen> opened = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    final StackPane drawer = new StackPane();
    Consumer<Node> onDrawer = drawer.getChildren()::setAll;
    Runnable onClose = drawer.getChildren()::clear;
    final Cabinet cabinet;
    private final Vault vault;
    private final Jobs jobs = new Jobs(failures::add);
    private final Context context;
    private final Wizards wizards;

    WizardWindow(Path folder) throws IOException {
        this(new SqliteVault(folder, new KeyCost(64, 1, 1), new NoKeyring(), CLOCK));
    }

    private WizardWindow(SqliteVault vault) throws IOException {
        this(vault, vault.create("kenari kuning terbang".toCharArray()).cabinet());
    }

    /// On any store.
    WizardWindow(Vault vault, Cabinet cabinet) {
        Snapshots.start();
        this.vault = vault;
        this.cabinet = cabinet;
        context = new Context(new Views(words), jobs, bench(), this);
        wizards = new Wizards(context);
    }

    private Workbench bench() {
        return AbsentPorts.bench(
                cabinet,
                new id.lontar.exchange.paper.PrintedReturn(words),
                AbsentPorts.absent(id.lontar.filing.ReturnFiles.class),
                CLOCK);
    }

    WizardScreen open(int year, Answers answers) {
        cabinet.save(siti());
        var taxReturn = new TaxReturn(FormCode.F1770S, new TaxYear(year), 0, answers);
        cabinet.save(Filing.draft(ID, "p-1", taxReturn, CLOCK.instant()));
        return reopen(new Go.Wizard(ID));
    }

    /// An empty return of any form, in its last year.
    WizardScreen open(Form form) {
        cabinet.save(siti());
        var id = "f-" + form.code();
        var taxReturn = new TaxReturn(form.code(), new TaxYear(form.lastYear()), 0, Answers.NONE);
        cabinet.save(Filing.draft(id, "p-1", taxReturn, CLOCK.instant()));
        return reopen(new Go.Wizard(id));
    }

    /// Any return, under its form's name.
    WizardScreen open(TaxReturn taxReturn) {
        cabinet.save(siti());
        var id = "f-" + taxReturn.form().code();
        cabinet.save(Filing.draft(id, "p-1", taxReturn, CLOCK.instant()));
        return reopen(new Go.Wizard(id));
    }

    WizardScreen reopen(Go.Wizard place) {
        var screen = Snapshots.onFx(() -> (WizardScreen) wizards.open(place));
        opened.add(screen);
        return screen;
    }

    static Person siti() {
        return new Person(
                "p-1",
                "Siti Rahmawati",
                Optional.empty(),
                "3171010101900001",
                "3171010101900001",
                "Pegawai swasta",
                "96304",
                "081234567890",
                "siti@contoh.example",
                "KK",
                "K/1",
                Optional.of(
                        new Person.Spouse(
                                "Budi Santoso", "3171010101880002", Optional.empty(), "Guru")),
                List.of(
                        new Person.Dependant(
                                "Ani", "3171010101150003", "ANAK_KANDUNG", "Pelajar")));
    }

    /// Waits until what was typed is on disk.
    Answers saved(WizardScreen screen) throws InterruptedException {
        var done = new java.util.concurrent.CountDownLatch(1);
        Snapshots.onFx(
                () -> {
                    screen.model().saveThen(done::countDown);
                    return null;
                });
        if (!done.await(10, java.util.concurrent.TimeUnit.SECONDS))
            throw new IllegalStateException("not saved: " + screen.model().saveState());
        return cabinet.filing(screen.model().filing().id()).orElseThrow().taxReturn().answers();
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
    public void openDrawer(Node content) {
        onDrawer.accept(content);
    }

    @Override
    public void closeDrawer() {
        onClose.run();
    }

    void close() throws InterruptedException {
        for (var screen : opened) saved(screen);
        jobs.close();
        vault.close();
    }

    /// No keyring: the passphrase is typed.
}
