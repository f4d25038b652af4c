package id.lontar.ui.desk;

import static id.lontar.ui.desk.AccountPages.account;
import static id.lontar.ui.desk.AccountPages.find;
import static id.lontar.ui.desk.AccountPages.fire;
import static id.lontar.ui.desk.AccountPages.texts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.RegisteredKeys;
import id.lontar.filing.RegisteredKeys.RegisteredKey;
import id.lontar.ui.Snapshots;

import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// The account's device keys in the window: told apart, and revoked after one question.
@Timeout(60)
class DeviceKeysCardTest {
    private static final String OTHER = "00112233aabbccdd";
    @TempDir Path folder;
    private DeskWindow window;
    private String ours = "";

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
        window.sealed("f-1", "underpaid");
        var npwp = window.cabinet.people().getFirst().npwp16();
        var publicKey = window.context.bench().keys().devicePublicKey(npwp);
        ours = publicKey.map(RegisteredKeys::idOf).orElse("ffffffffffffffff");
        window.office.keys.keys.add(key(OTHER, "Lontar (laptop-siti)"));
        window.office.keys.keys.add(key(ours, "Lontar (meja)"));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void eachKeyIsToldApartAndOneOfAnotherDeviceGoesAfterOneQuestion() throws Exception {
        var screen = account(window);
        until(screen, "2 kunci");
        Snapshots.take("akun-kunci", screen, window.words);
        var row = texts(find(screen, "key-" + OTHER));
        assertTrue(row.contains("0011 2233 aabb ccdd"), row);
        assertTrue(row.contains("laptop-siti"), row);
        assertTrue(row.contains("Perangkat lain"), row);
        fire(screen, "revoke-" + OTHER);
        assertEquals(List.of(), window.office.keys.asked, "asked first");
        Snapshots.take("akun-kunci-cabut", screen, window.words);
        Snapshots.onFx(
                () -> {
                    ((ScrollPane) screen.centre()).setVvalue(1);
                    return null;
                });
        Snapshots.take("akun-kunci-bawah", screen, window.words);
        fire(screen, "revoke-yes");
        until(screen, "1 kunci");
        assertEquals(List.of("revoke " + OTHER), window.office.keys.asked);
        assertTrue(card(screen).newsText().contains("dicabut"), card(screen).newsText());
        assertNull(find(screen, "revoke-" + OTHER), "what is revoked is not revoked again");
    }

    @Test
    void whatWasDoneAndNotAnsweredIsToldAsUnsureAndSeenLater() throws Exception {
        var screen = account(window);
        until(screen, "2 kunci");
        window.office.keys.cut = true;
        fire(screen, "revoke-" + OTHER);
        fire(screen, "revoke-yes");
        window.until(() -> card(screen).newsText().contains("Mungkin sudah terlaksana"));
        window.office.keys.cut = false;
        Snapshots.onFx(
                () -> {
                    screen.shown();
                    return null;
                });
        until(screen, "1 kunci");
    }

    @Test
    void aRefusalSaysWhy() throws Exception {
        var screen = account(window);
        until(screen, "2 kunci");
        window.office.keys.refusal = Optional.of(ScriptedOffice.problem("DEVICE_KEY_UNKNOWN", 404));
        fire(screen, "revoke-" + OTHER);
        fire(screen, "revoke-yes");
        window.until(() -> !card(screen).newsText().isEmpty());
        assertFalse(card(screen).newsText().contains("dicabut"), card(screen).newsText());
    }

    private static RegisteredKey key(String keyId, String name) {
        var at = DeskWindow.NOW.minus(Duration.ofDays(9));
        return new RegisteredKey(
                keyId,
                name,
                at,
                Optional.of(at.plus(Duration.ofDays(1))),
                Optional.of(DeskWindow.NOW.minus(Duration.ofDays(2))),
                Optional.empty());
    }

    private void until(AccountScreen screen, String state) throws InterruptedException {
        window.until(() -> card(screen).stateText().startsWith(state));
    }

    private static DeviceKeysCard card(AccountScreen screen) {
        return screen.keys().orElseThrow();
    }
}
