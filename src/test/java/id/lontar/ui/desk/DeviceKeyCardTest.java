package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.SigningKey;
import id.lontar.ui.Snapshots;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A device key whose passphrase is forgotten, or which the gateway will not take any more, is no
/// dead end.
@Timeout(60)
class DeviceKeyCardTest {
    private static final String NEW = "Baru-12345";

    @TempDir Path folder;
    private DeskWindow window;
    private String npwp = "";
    private Optional<SigningKey> old = Optional.empty();

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aForgottenPassphraseIsAnsweredWithANewKeyInThePlaceOfTheOld() throws Exception {
        var panel = panel("f-1", false);
        fire(panel, "makeDevice");
        assertFalse(find(panel, "secrets").isVisible(), "a key is there: it is only registered");
        fire(panel, "anew");
        assertTrue(find(panel, "secrets").isVisible());
        assertTrue(find(panel, "replaces").isVisible());
        makeAnew(panel);
        window.until(() -> window.office.asked.contains("registerDevice"));
        onlyTheNewOneIsThere();
    }

    @Test
    void aWrongPassphraseOfADeviceKeyNamesTheWayOut() throws Exception {
        var panel = panel("f-1", false);
        fire(panel, "main");
        window.until(() -> text(panel).contains("Ketik passphrase-nya dulu"));
        Snapshots.onFx(
                () -> {
                    ((TextInputControl) find(panel, "passphrase")).setText("bukan " + NEW);
                    return null;
                });
        fire(panel, "main");
        window.until(() -> text(panel).contains("Buat kunci baru"));
    }

    @Test
    void aRevokedKeyOfASealedReturnLeadsToANewKey() throws Exception {
        window.office.uploadRefusal =
                Optional.of(
                        ScriptedOffice.problem(
                                "DEVICE_KEY_REVOKED", 403, "NEW_DEVICE_KEY", "SEAL_AGAIN"));
        var panel = panel("f-1", true);
        fire(panel, "main");
        window.until(() -> find(panel, "secrets") != null);
        assertTrue(reallyVisible(find(panel, "secrets")));
        assertTrue(find(panel, "reopen").isVisible(), "it has to be sealed again");
        makeAnew(panel);
        window.until(() -> window.office.asked.contains("registerDevice"));
        onlyTheNewOneIsThere();
    }

    @Test
    void aRefusedRegistrationOfARevokedKeyLeadsToANewKeyToo() throws Exception {
        window.office.registerRefusal =
                Optional.of(ScriptedOffice.problem("DEVICE_KEY_REVOKED", 409, "NEW_DEVICE_KEY"));
        var panel = panel("f-1", false);
        fire(panel, "makeDevice");
        fire(panel, "make");
        window.until(() -> find(panel, "secrets").isVisible());
        assertTrue(find(panel, "replaces").isVisible());
    }

    private void makeAnew(SignPanel panel) {
        Snapshots.onFx(
                () -> {
                    var card = find(panel, "secrets");
                    ((TextInputControl) card.lookup("#passphrase")).setText(NEW);
                    ((TextInputControl) card.lookup("#again")).setText(NEW);
                    return null;
                });
        fire(panel, "make");
    }

    private void onlyTheNewOneIsThere() throws InterruptedException {
        window.until(() -> !window.keys.all().equals(List.of(old.orElseThrow())));
        assertEquals(1, window.keys.all().size());
        assertArrayEquals(new byte[] {1}, window.keys.devicePublicKey(npwp).orElseThrow());
    }

    private SignPanel panel(String id, boolean sealed) throws Exception {
        var filing = sealed ? window.sealed(id, "underpaid") : window.draft(id, "underpaid");
        npwp = ReturnAtHand.of(window.bench(), filing).npwp().orElseThrow().digits();
        old = Optional.of(window.keys.createDeviceKey(npwp, "Siti", new char[0]));
        return Snapshots.onFx(() -> new SealScreen(window.context, id, window.picker()).panel());
    }

    private static void fire(SignPanel panel, String id) {
        Snapshots.onFx(
                () -> {
                    ((ButtonBase) find(panel, id)).fire();
                    return null;
                });
    }

    private static Node find(SignPanel panel, String id) {
        return Snapshots.onFx(() -> panel.node().lookup("#" + id));
    }

    private static boolean reallyVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent())
            if (!each.isVisible()) return false;
        return true;
    }

    private static String text(SignPanel panel) {
        return text((Node) panel.node());
    }

    private static String text(Node node) {
        var all = new StringBuilder();
        if (node instanceof javafx.scene.control.Label label) all.append(label.getText());
        if (node instanceof Parent parent)
            for (var each : parent.getChildrenUnmodifiable()) all.append(text(each)).append(' ');
        return all.toString();
    }
}
