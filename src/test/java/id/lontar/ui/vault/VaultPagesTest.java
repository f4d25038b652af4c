package id.lontar.ui.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Vault;
import id.lontar.store.KeyCost;
import id.lontar.store.NoKeyring;
import id.lontar.store.SqliteVault;
import id.lontar.ui.Jobs;
import id.lontar.ui.Screen;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;
import id.lontar.words.Words;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

@Timeout(60)
class VaultPagesTest implements VaultStep {
    private static final Words WORDS = Words.in(Words.INDONESIAN);

    @TempDir Path folder;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final Jobs jobs = new Jobs(failures::add);
    private volatile Optional<Screen> page = Optional.empty();
    private volatile Optional<Cabinet> cabinet = Optional.empty();
    private Optional<Vault> vault = Optional.empty();

    @BeforeEach
    void start() {
        Snapshots.start();
    }

    @AfterEach
    void close() {
        jobs.close();
        vault.ifPresent(Vault::close);
        assertEquals(List.of(), failures);
    }

    @Override
    public void show(Screen next) {
        next.centre();
        page = Optional.of(next);
    }

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public void opened(Cabinet opened) {
        cabinet = Optional.of(opened);
    }

    @Test
    void practiceStartsWithOneFieldAndOneButton() {
        knock(true);
        await(() -> isShown(FirstStart.class));
        take("vault-first-start");
        fire("Buat penyimpanan");
        await(() -> isShown(RecoveryKeyPage.class));
        take("vault-recovery-key");
        assertTrue(button("Mulai").isDisabled());
        fire("Saya sudah menyimpannya");
        fire("Mulai");
        await(() -> cabinet.isPresent());
    }

    @Test
    void aShortPassphraseIsToldBeforeAnythingIsMade() {
        knock(false);
        await(() -> isShown(FirstStart.class));
        type("hidden", "pendek");
        fire("Buat penyimpanan");
        assertTrue(says("terlalu pendek"));
        take("vault-first-start-short");
        assertEquals(Vault.State.NONE, vault.orElseThrow().state());
    }

    @Test
    void aWrongPassphraseHarmsNothingAndTheRightOneOpens() throws Exception {
        created();
        knock(false);
        await(() -> isShown(Unlock.class));
        type("hidden", "bukan yang ini");
        fire("Buka");
        await(() -> says("tidak cocok"));
        take("vault-unlock-wrong");
        await(() -> !node().isDisabled());
        type("hidden", "empat kata yang mudah");
        fire("Buka");
        await(() -> cabinet.isPresent());
    }

    @Test
    void whoAsksToBeRememberedIsToldThatThereIsNoKeyring() throws Exception {
        created();
        knock(false);
        await(() -> isShown(Unlock.class));
        fire("Ingat untuk membaca di komputer ini (tanda tangan tetap meminta kata sandi kunci)");
        type("hidden", "empat kata yang mudah");
        fire("Buka");
        await(() -> cabinet.isPresent() && !said.isEmpty());
        assertTrue(said.getFirst().contains("tidak diingat"), said.toString());
    }

    @Test
    void aForgottenPassphraseIsReplacedWithTheRecoveryKey() throws Exception {
        var key = created();
        knock(false);
        await(() -> isShown(Unlock.class));
        fire("Lupa kata sandi");
        await(() -> isShown(RecoverPage.class));
        take("vault-recover");
        type("key", key);
        type("passphrase", "lima kata yang baru sekali");
        fire("Buka dan ganti kata sandi");
        await(() -> cabinet.isPresent());
    }

    @Test
    void aStoreThatMayNotBeWrittenToIsNotCalledTornAndCanBeTriedAgain() throws Exception {
        created();
        var lock = folder.resolve("store").resolve("store.lock");
        Files.delete(lock);
        Files.createDirectory(lock); // nobody may write to it, not even root
        knock(false);
        await(() -> isShown(Trouble.class));
        assertTrue(says("tidak ada tanda bahwa data Anda rusak"));
        assertTrue(says(folder.resolve("store").toString()));
        assertFalse(button("Pulihkan dari cadangan…").isVisible());
        take("vault-unreachable");
        Files.delete(lock);
        fire("Coba lagi");
        await(() -> isShown(Unlock.class));
    }

    @Test
    void aStoreThatCannotBeLookedAtLeavesNoSpinner() throws Exception {
        Files.createDirectories(folder.resolve("store").resolve("store.db"));
        knock(false);
        await(() -> isShown(Trouble.class));
        Files.delete(folder.resolve("store").resolve("store.db"));
        fire("Coba lagi");
        await(() -> isShown(FirstStart.class));
    }

    @Test
    void whoeverNeverSaidThatTheKeyIsKeptIsShownANewOneAfterTheNextUnlocking() throws Exception {
        var first = created(false);
        unlock();
        await(() -> isShown(RecoveryKeyPage.class));
        var second = ((Labeled) named("key")).getText();
        assertNotEquals(first, second);
        take("vault-recovery-key-owed");
        assertTrue(cabinet.isEmpty());
        startAgain(); // closed on that page
        unlock();
        await(() -> isShown(RecoveryKeyPage.class));
        var third = ((Labeled) named("key")).getText();
        fire("Saya sudah menyimpannya");
        fire("Lanjutkan");
        await(() -> cabinet.isPresent());
        startAgain();
        unlock();
        await(() -> cabinet.isPresent());
        startAgain();
        var next = "lima kata yang baru sekali".toCharArray();
        assertInstanceOf(Vault.Unlocking.Wrong.class, vault().recover(first, next));
        assertInstanceOf(Vault.Unlocking.Wrong.class, vault().recover(second, next));
        assertInstanceOf(Vault.Unlocking.Open.class, vault().recover(third, next));
    }

    @Test
    void theKeyIsCalledPrintedOnlyWhenItIs() throws Exception {
        var shown = keyPage();
        for (var result : Press.Result.values()) {
            Snapshots.onFx(
                    () -> {
                        shown.printWith((sheet, owner) -> result);
                        new Scene((Parent) shown.centre());
                        shown.print();
                        shown.centre().getScene().setRoot(new Group());
                        return result;
                    });
            assertEquals(
                    result == Press.Result.PRINTED,
                    says("Sudah dikirim ke pencetak"),
                    result.name());
        }
    }

    @Test
    void theKeyFitsTheDrawerOfTheSettings() {
        var real = "ABCD-EFGH-JKMN-PQRS-TVWX-0123-4567";
        var shown =
                Snapshots.onFx(
                        () -> {
                            var page =
                                    new RecoveryKeyPage(
                                            door(false),
                                            real,
                                            RecoveryKeyPage.Why.REPLACES,
                                            () -> {});
                            var drawer = new javafx.scene.layout.VBox(page.centre());
                            drawer.getStyleClass().add("drawer");
                            return new javafx.scene.layout.HBox(drawer);
                        });
        Snapshots.take("vault-recovery-key-drawer", shown);
        var key = all(shown).stream().filter(each -> "key".equals(each.getId())).findFirst();
        var label = (javafx.scene.control.Label) key.orElseThrow();
        assertTrue(
                label.lookupAll(".text").stream()
                        .map(each -> ((javafx.scene.text.Text) each).getText())
                        .noneMatch(each -> each.contains("…")),
                "the whole key can be read");
    }

    @Test
    void theSavedKeyIsForItsOwnerAlone() throws Exception {
        var shown = keyPage();
        var file = folder.resolve("key.txt");
        Snapshots.onFx(
                () -> {
                    shown.writeTo(file);
                    return file;
                });
        assertTrue(Files.readString(file).contains("AAAA-BBBB"));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void thePassphraseIsChangedWithThePresentOneOnly() throws Exception {
        created();
        unlock();
        await(() -> cabinet.isPresent());
        var done = new ArrayList<String>();
        Snapshots.onFx(
                () -> {
                    door(false).changePassphrase(() -> done.add("changed"));
                    return done;
                });
        type("present", "bukan yang ini");
        type("hidden", "lima kata yang baru sekali");
        take("vault-new-passphrase");
        fire("Ganti kata sandi");
        await(() -> says("tidak cocok"));
        await(() -> !node().isDisabled());
        type("present", "empat kata yang mudah");
        fire("Ganti kata sandi");
        await(() -> !done.isEmpty());
        startAgain();
        assertInstanceOf(
                Vault.Unlocking.Wrong.class, vault().unlock("empat kata yang mudah".toCharArray()));
        assertInstanceOf(
                Vault.Unlocking.Open.class,
                vault().unlock("lima kata yang baru sekali".toCharArray()));
    }

    @Test
    void aNewRecoveryKeyIsShownForThePassphraseOnly() throws Exception {
        var old = created();
        unlock();
        await(() -> cabinet.isPresent());
        var done = new ArrayList<String>();
        Snapshots.onFx(
                () -> {
                    door(false).newRecoveryKey(() -> done.add("kept"));
                    return done;
                });
        type("passphrase", "bukan yang ini");
        fire("Tampilkan kunci baru");
        await(() -> says("tidak cocok"));
        await(() -> !node().isDisabled());
        type("passphrase", "empat kata yang mudah");
        fire("Tampilkan kunci baru");
        await(() -> isShown(RecoveryKeyPage.class));
        var fresh = ((Labeled) named("key")).getText();
        fire("Saya sudah menyimpannya");
        fire("Pakai kunci ini");
        await(() -> !done.isEmpty());
        startAgain();
        var next = "lima kata yang baru sekali".toCharArray();
        assertInstanceOf(Vault.Unlocking.Wrong.class, vault().recover(old, next));
        assertInstanceOf(Vault.Unlocking.Open.class, vault().recover(fresh, next));
    }

    private RecoveryKeyPage keyPage() {
        return Snapshots.onFx(
                () -> {
                    var shown =
                            new RecoveryKeyPage(
                                    door(false), "AAAA-BBBB", RecoveryKeyPage.Why.FIRST, () -> {});
                    show(shown);
                    return shown;
                });
    }

    private void unlock() {
        knock(false);
        await(() -> isShown(Unlock.class));
        type("hidden", "empat kata yang mudah");
        fire("Buka");
    }

    private void startAgain() {
        vault.ifPresent(Vault::close);
        vault = Optional.empty();
        cabinet = Optional.empty();
    }

    private Node named(String id) {
        return all(node()).stream()
                .filter(each -> id.equals(each.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachTroubleSaysWhatIsSafe() throws Exception {
        knock(false);
        await(() -> isShown(FirstStart.class));
        for (var state :
                List.of(
                        Vault.State.TORN,
                        Vault.State.NEWER,
                        Vault.State.IN_USE,
                        Vault.State.UNREACHABLE)) {
            Snapshots.onFx(
                    () -> {
                        door(false).page(state);
                        return state;
                    });
            take("vault-" + state.name().toLowerCase(java.util.Locale.ROOT));
            assertTrue(says("aman"), state.name());
        }
        Snapshots.onFx(
                () -> {
                    show(new RestorePage(door(false), Vault.State.TORN));
                    return folder;
                });
        take("vault-restore");
        var torn = Files.writeString(folder.resolve("not-a-backup"), "x");
        Snapshots.onFx(
                () -> {
                    ((RestorePage) page.orElseThrow()).chosen(torn);
                    return torn;
                });
        fire("Pulihkan");
        await(() -> says("Tidak ada yang diubah"));
    }

    private String created() throws Exception {
        return created(true);
    }

    /// @param kept whether somebody said that the recovery key is kept
    private String created(boolean kept) throws Exception {
        var made = vault();
        try {
            var key = made.create("empat kata yang mudah".toCharArray()).recoveryKey();
            if (kept) made.recoveryKeyKept(key);
            return key;
        } finally {
            made.close();
            vault = Optional.empty();
        }
    }

    private Vault vault() {
        if (vault.isEmpty())
            vault =
                    Optional.of(
                            new SqliteVault(
                                    folder.resolve("store"),
                                    new KeyCost(64, 1, 1),
                                    new NoKeyring(),
                                    Clock.systemUTC()));
        return vault.get();
    }

    private VaultDoor door(boolean practice) {
        return new VaultDoor(new Views(WORDS), jobs, vault(), practice, this);
    }

    private void knock(boolean practice) {
        Snapshots.onFx(
                () -> {
                    door(practice).knock();
                    return practice;
                });
    }

    private boolean isShown(Class<? extends Screen> type) {
        return page.filter(type::isInstance).isPresent();
    }

    private void take(String name) {
        Snapshots.take(name, page.orElseThrow(), WORDS);
    }

    private Node node() {
        return page.orElseThrow().centre();
    }

    private boolean says(String text) {
        return all(node()).stream()
                .anyMatch(
                        each ->
                                each instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains(text));
    }

    private ButtonBase button(String text) {
        return all(node()).stream()
                .filter(each -> each instanceof ButtonBase)
                .map(ButtonBase.class::cast)
                .filter(each -> text.equals(each.getText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button: " + text));
    }

    private void fire(String text) {
        Snapshots.onFx(
                () -> {
                    button(text).fire();
                    return text;
                });
    }

    private void type(String id, String text) {
        Snapshots.onFx(
                () -> {
                    all(node()).stream()
                            .filter(
                                    each ->
                                            id.equals(each.getId())
                                                    && each instanceof TextInputControl)
                            .map(TextInputControl.class::cast)
                            .findFirst()
                            .orElseThrow()
                            .setText(text);
                    return text;
                });
    }

    private static void await(BooleanSupplier condition) {
        while (!Snapshots.onFx(condition::getAsBoolean)) LockSupport.parkNanos(2_000_000);
    }

    private static List<Node> all(Node node) {
        var found = new ArrayList<Node>();
        found.add(node);
        if (node instanceof Parent parent)
            parent.getChildrenUnmodifiable().forEach(each -> found.addAll(all(each)));
        return found;
    }
}
