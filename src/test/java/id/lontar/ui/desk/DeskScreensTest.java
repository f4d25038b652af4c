package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.ui.Screen;
import id.lontar.ui.Snapshots;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A picture of every page of the desk in every state a person can meet.
class DeskScreensTest {
    @TempDir Path folder;
    private DeskWindow window;

    @BeforeEach
    void open() throws Exception {
        window = new DeskWindow(folder);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void reviewBeforeAndAfterSealing() throws Exception {
        var draft = window.draft("f-1", "underpaid");
        take("meja-segel-tanpa-kunci", () -> new SealScreen(window.context, "f-1"));
        var npwp = ReturnAtHand.of(window.bench(), draft).npwp().orElseThrow().digits();
        window.keys.certificate(npwp, Duration.ofDays(39));
        window.keys.createDeviceKey(npwp, "Siti", new char[0]);
        window.keys.certificate(npwp, Duration.ofDays(-3));
        take("meja-segel", () -> new SealScreen(window.context, "f-1"));
        window.sealed("f-2", "overpaid");
        take("meja-segel-sudah", () -> new SealScreen(window.context, "f-2"));
    }

    @Test
    void reviewOfAnUnfinishedReturn() throws Exception {
        var draft = window.draft("f-1", "underpaid");
        var answers =
                draft.taxReturn()
                        .answers()
                        .without(id.lontar.rules.Taxpayer.KLU)
                        .withRows(id.lontar.rules.Settlement.PAYMENTS, java.util.List.of());
        window.cabinet.save(draft.with(draft.taxReturn().with(answers)));
        take("meja-segel-belum-lengkap", () -> new SealScreen(window.context, "f-1"));
    }

    @Test
    void codeDesk() throws Exception {
        take("meja-kode-kosong", () -> new CodeDeskScreen(window.context, Optional.empty()));
        window.sent("f-1", "underpaid");
        take("meja-kode-dikirim", this::desk);
        window.office.mail =
                ScriptedOffice.mail(
                        DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.ACCEPTED);
        window.sent("f-2", "overpaid");
        take("meja-kode-diterima", () -> new CodeDeskScreen(window.context, Optional.of("f-2")));
        window.office.mail =
                ScriptedOffice.mail(
                        DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.HELD);
        window.sent("f-3", "nihil");
        take("meja-kode-ditahan", () -> new CodeDeskScreen(window.context, Optional.of("f-3")));
    }

    @Test
    void codeDeskOfHundreds() throws Exception {
        var first = window.sent("f-1", "underpaid");
        for (var i = 2; i <= 300; i++)
            window.record(first, "f-" + i, Duration.ofMinutes(37L * i), i % 7 == 0);
        window.bench().journey().vigil().reread();
        take("meja-kode-ratusan", () -> new CodeDeskScreen(window.context, Optional.of("f-1")));
    }

    @Test
    void codeDeskWithoutAnAnswer() throws Exception {
        window.office.cut = true;
        window.sent("f-1", "underpaid");
        take("meja-kode-tanpa-jawaban", this::desk);
    }

    @Test
    void receipts() throws Exception {
        var sent = window.sent("f-1", "underpaid");
        window.bench().journey().confirm(sent, new id.lontar.filing.Proof.QrToken("SPT1:X"));
        var screen = Snapshots.onFx(() -> new ReceiptScreen(window.context, "f-1"));
        shown(screen);
        window.until(() -> screen.page().settledPicture());
        Snapshots.take("meja-bukti", screen, window.words);
        window.checks.receiptFaults = java.util.List.of("desk.receipt.gone");
        var wrong = Snapshots.onFx(() -> new ReceiptScreen(window.context, "f-1"));
        shown(wrong);
        window.until(() -> wrong.page().settledPicture());
        Snapshots.take("meja-bukti-bukan", wrong, window.words);
    }

    @Test
    void carryOver() throws Exception {
        window.draft("f-1", "underpaid");
        take("meja-portal", () -> new CarryOverScreen(window.context, "f-1"));
    }

    private Screen desk() {
        return new CodeDeskScreen(window.context, Optional.empty());
    }

    private void take(String name, Callable<Screen> make) {
        Snapshots.take(name, Snapshots.onFx(make), window.words);
        assertTrue(window.failures.isEmpty(), window.failures.toString());
    }

    private static void shown(Screen screen) {
        Snapshots.onFx(
                () -> {
                    screen.shown();
                    return null;
                });
    }
}
