package id.lontar.ui.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Vault;
import id.lontar.store.KeyCost;
import id.lontar.store.ReadingKeys;
import id.lontar.store.SqliteVault;
import id.lontar.ui.Jobs;
import id.lontar.ui.Screen;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.Parent;
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
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

@Timeout(60)
class VaultPagesTest implements VaultStep {
    private static final Words WORDS = Words.in(Words.INDONESIAN);

    @TempDir Path folder;
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
    void eachTroubleSaysWhatIsSafe() throws Exception {
        knock(false);
        await(() -> isShown(FirstStart.class));
        for (var state : List.of(Vault.State.TORN, Vault.State.NEWER, Vault.State.IN_USE)) {
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
        var made = vault();
        try {
            return made.create("empat kata yang mudah".toCharArray()).recoveryKey();
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

    private static final class NoKeyring implements ReadingKeys {
        @Override
        public boolean put(String account, String secret) {
            return false;
        }

        @Override
        public Optional<String> get(String account) {
            return Optional.empty();
        }

        @Override
        public void forget(String account) {}
    }
}
