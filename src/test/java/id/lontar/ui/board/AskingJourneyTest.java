package id.lontar.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.CodeFinder;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Lane;
import id.lontar.filing.Outcome;
import id.lontar.filing.Practice;
import id.lontar.filing.Proof;
import id.lontar.filing.SigningKey;
import id.lontar.filing.batch.Asking;
import id.lontar.filing.batch.Brake;
import id.lontar.filing.batch.Result;
import id.lontar.filing.batch.Stage;
import id.lontar.filing.season.SmallOffice;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.TaxpayerKind;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/// Codes, receipts, pause and cancel on the board, against the gateway of the practice town.
class AskingJourneyTest {
    private static final String ANDI = "3578011505950005";
    private static final String PASSPHRASE = "Kunci-Meja-7";

    @TempDir Path folder;

    @Test
    void aCodeIsAskedForAndTheReceiptIsFetchedOnceItWasGivenElsewhere() {
        try (var desk = new Desk(SmallOffice.inTown(folder))) {
            var filing = sealed(desk, citizen(desk, ANDI));
            var screen = desk.open();
            assertEquals(1, screen.model().lane(Lane.READY).size());
            ask(desk, KeyCode.DIGIT6, "Kirim 1 SPT");
            desk.until(() -> lane(screen, Lane.WAITING_FOR_CODE) == 1);
            ask(desk, KeyCode.DIGIT7, "Minta 1 kode");
            desk.until(() -> isOver(desk, Deed.CODES));
            desk.until(() -> lane(screen, Lane.WAITING_FOR_CODE) == 1);

            var waiting = desk.office.cabinet().filing(filing.id()).orElseThrow();
            var challenge = waiting.challenge().orElseThrow().challengeId();
            desk.until(() -> !codes(desk).isEmpty());
            var found =
                    assertInstanceOf(
                            CodeFinder.Result.Found.class,
                            CodeFinder.find(codes(desk).getFirst().text()));
            var proof = new Proof.Code(found.code().digits());
            assertInstanceOf(
                    Outcome.Done.class,
                    desk.office.bench().office().verify(ANDI, challenge, proof),
                    "at another desk");

            ask(desk, KeyCode.DIGIT8, "Tanyakan 1 SPT");
            desk.until(() -> lane(screen, Lane.FILED) == 1);
            assertEquals(2024, screen.model().board().year().year(), "the board stays");
            var filed = desk.office.cabinet().filing(filing.id()).orElseThrow();
            assertEquals(FilingState.ACCEPTED, filed.state());
            assertTrue(desk.office.cabinet().keptNames(filing.id()).contains("receipt.pdf"));
            assertEquals(List.of(), desk.failures);
        }
    }

    @Test
    void aSendingIsPausedGoesOnAndIsStoppedBetweenTwoReturns() {
        try (var desk = new Desk(SmallOffice.inTown(folder))) {
            var ids = new ArrayList<String>();
            for (var each : desk.office.bench().practice().orElseThrow().citizens())
                if (each.person().kind() == TaxpayerKind.INDIVIDUAL)
                    ids.add(sealed(desk, each).id());
            assertEquals(4, ids.size());
            desk.open();
            var gate = new Semaphore(0);
            desk.onFx(
                    () ->
                            assertTrue(
                                    desk.runs()
                                            .start(Deed.SEND, ids, behind(gate, desk), 1, () -> {})
                                            .isPresent()));
            gate.release();
            desk.until(() -> sent(desk, ids) == 1 && gate.hasQueuedThreads());
            desk.until(() -> isSeen(desk, "Jeda"));
            press(desk, "Jeda");
            gate.release(2);
            desk.until(() -> sent(desk, ids) == 2 && says(desk, "Kirim dijeda: 2 dari 4"));
            assertTrue(says(desk, "Yang sudah selesai tersimpan. Lanjutkan kapan saja."));
            assertEquals(1, gate.availablePermits(), "nobody came for it while it was paused");

            gate.drainPermits();
            press(desk, "Lanjutkan");
            desk.until(gate::hasQueuedThreads);
            press(desk, "Hentikan");
            gate.release(2);
            desk.until(() -> says(desk, "menunggu 1; belum dikerjakan 1"));
            assertEquals(2, sent(desk, ids), "what was not asked yet is not asked any more");
            for (var each : ids.subList(2, 4))
                assertEquals(
                        FilingState.SEALED,
                        desk.office.cabinet().filing(each).orElseThrow().state());
            assertFalse(isSeen(desk, "Hentikan"));
            assertEquals(List.of(), desk.failures);
        }
    }

    /// Lets one return through for each permit.
    private static Stage behind(Semaphore gate, Desk desk) {
        var sending = Asking.toSend(desk.office.bench());
        return new Stage() {
            @Override
            public boolean takes(FilingState state) {
                return sending.takes(state);
            }

            @Override
            public Result on(Filing filing, Brake brake) throws InterruptedException {
                gate.acquire();
                return sending.on(filing, brake);
            }
        };
    }

    private static long sent(Desk desk, List<String> ids) {
        return ids.stream()
                .flatMap(each -> desk.office.cabinet().filing(each).stream())
                .filter(each -> each.state() == FilingState.AWAITING_VERIFICATION)
                .count();
    }

    private static int lane(BoardScreen screen, Lane lane) {
        return screen.isRead() ? screen.model().lane(lane).size() : -1;
    }

    private static boolean isOver(Desk desk, Deed deed) {
        return desk.runs()
                .current()
                .filter(each -> each.deed() == deed && each.tally().isPresent())
                .isPresent();
    }

    private static List<Practice.Mail> codes(Desk desk) {
        var practice = desk.office.bench().practice().orElseThrow();
        return practice.mailbox(citizen(desk, ANDI).person().email()).stream()
                .filter(each -> each.subject().contains("Kode verifikasi"))
                .toList();
    }

    private static Practice.Citizen citizen(Desk desk, String npwp) {
        return desk.office.bench().practice().orElseThrow().citizens().stream()
                .filter(each -> each.person().npwp16().equals(npwp))
                .findFirst()
                .orElseThrow();
    }

    /// A key of this device, known at the gateway; one of a certificate needs no code.
    private static SigningKey key(Desk desk, Practice.Citizen citizen) {
        var bench = desk.office.bench();
        var npwp = citizen.person().npwp16();
        var key = bench.keys().createDeviceKey(npwp, "Meja", PASSPHRASE.toCharArray());
        var office = bench.office();
        assertInstanceOf(Outcome.Done.class, office.signIn(npwp, citizen.password().toCharArray()));
        var spki = bench.keys().devicePublicKey(npwp).orElseThrow();
        assertInstanceOf(
                Outcome.Done.class, office.registerDevice(npwp, spki, "Meja", citizen.efin()));
        return key;
    }

    private static Filing sealed(Desk desk, Practice.Citizen citizen) {
        var bench = desk.office.bench();
        var npwp = citizen.person().npwp16();
        var sample = SmallOffice.sample("1770S-2024-nihil");
        var own = sample.with(sample.answers().with(Taxpayer.NPWP, npwp));
        bench.cabinet().save(SmallOffice.person("p-" + npwp, npwp));
        var draft = Filing.draft("f-" + npwp, "p-" + npwp, own, Instant.now());
        bench.cabinet().save(draft);
        var form = bench.forms().find(own.form(), own.year()).orElseThrow();
        var opening = key(desk, citizen).open(PASSPHRASE.toCharArray());
        try (var signer = assertInstanceOf(SigningKey.Opening.Opened.class, opening).signer()) {
            var assessment = form.assess(bench.law(), own.year(), own.answers());
            return bench.journey().seal(draft, form, assessment, signer, new byte[0], List.of());
        }
    }

    private static void ask(Desk desk, KeyCode digit, String go) {
        desk.press(digit, true, false);
        desk.until(() -> !desk.all(PasswordField.class).isEmpty() && isSeen(desk, go));
        press(desk, go);
    }

    private static void press(Desk desk, String text) {
        var button =
                desk.find(Button.class, each -> text.equals(each.getText()) && each.isVisible());
        desk.onFx(button::fire);
    }

    private static boolean isSeen(Desk desk, String text) {
        return desk.all(Button.class).stream()
                .anyMatch(each -> text.equals(each.getText()) && each.isVisible());
    }

    private static boolean says(Desk desk, String text) {
        return desk.all(Label.class).stream()
                .anyMatch(each -> each.isVisible() && each.getText().contains(text));
    }
}
