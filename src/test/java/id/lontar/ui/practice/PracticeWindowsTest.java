package id.lontar.ui.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Person;
import id.lontar.filing.Practice;
import id.lontar.ui.Jobs;
import id.lontar.ui.Snapshots;
import id.lontar.ui.Views;
import id.lontar.ui.controls.LabeledField;
import id.lontar.words.Words;

import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Timeout(60)
class PracticeWindowsTest {
    private static final Words WORDS = Words.in(Words.INDONESIAN);
    private static final Practice.Phone.Waiting WAITING =
            new Practice.Phone.Waiting(
                    "c1", "1770S", "2024", 0, "KURANG_BAYAR", "Rp 1.240.000", "7QK4-M2ZD");

    private final Street street = new Street();
    private final List<Throwable> failures = new ArrayList<>();
    private final Jobs jobs = new Jobs(failures::add);

    @Test
    void mailThatArrivesIsReadAtOnceAndTheWeatherReachesTheProvider() {
        Snapshots.start();
        Snapshots.onFx(
                () -> {
                    var mailbox = new Mailbox(WORDS, street, jobs, "");
                    var root = (Parent) mailbox.node();
                    mailbox.arrived(street.mailbox("siti@contoh.id"));
                    assertEquals(
                            "Kode Anda 8180 3007", ((TextArea) root.lookup("#text")).getText());
                    mailbox.arrived(street.mailbox("siti@contoh.id"));
                    assertEquals(
                            0,
                            ((ListView<?>) root.lookup("#list"))
                                    .getSelectionModel()
                                    .getSelectedIndex());
                    assertEquals(
                            Practice.MailWeather.FINE,
                            ((ComboBox<?>) root.lookup("#weather")).getValue());
                    Snapshots.take("practice-mailbox", new BorderPane(root));
                    return root;
                });
        jobs.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void thePhoneShowsWhatWaitsThenWhatIsReleasedThenTheQr() {
        Snapshots.start();
        Snapshots.onFx(
                () -> {
                    var pages = new PhonePages(WORDS, street, jobs, "", node -> {});
                    var views = new Views(WORDS);
                    var list = new PhoneList(pages, street);
                    var shown = views.load(list);
                    list.show(street.waiting());
                    picture("practice-phone-list", shown);
                    picture("practice-phone-sign-in", views.load(new PhoneSignIn(pages)));
                    var approval = views.load(new PhoneApproval(pages, street, WAITING));
                    picture("practice-phone-approve", approval);
                    var pin = (LabeledField) approval.lookup("#pinField");
                    assertTrue(
                            pin.getHint().contains(Practice.PHONE_PIN),
                            "the page tells the only PIN that the practice gateway takes");
                    picture(
                            "practice-phone-qr",
                            views.load(
                                    new PhoneQr(
                                            pages,
                                            street,
                                            WAITING,
                                            street.approve("c1", "123456").orElseThrow())));
                    pages.close();
                    return shown;
                });
        jobs.close();
        assertEquals(List.of(), failures);
    }

    @Test
    void whatCameBySmsIsShownNewestFirst() {
        Snapshots.start();
        Snapshots.onFx(
                () -> {
                    var pages = new PhonePages(WORDS, street, jobs, "", node -> {});
                    var page = new PhoneMessages(pages, () -> {});
                    var shown = new Views(WORDS).load(page);
                    var at = Instant.parse("2025-03-25T02:31:00Z");
                    page.show(
                            List.of(
                                    new Practice.Text(
                                            "2",
                                            at.plusSeconds(90),
                                            "+6281234567890",
                                            "Gateway Latihan Lontar: LATIHAN. Kode 8180 3094 utk"
                                                    + " SPT 1770S 2024, sidik 7QK4. Berlaku 60"
                                                    + " menit sejak tiba."),
                                    new Practice.Text("1", at, "+6281234567890", "Yang pertama")));
                    picture("practice-phone-sms", shown);
                    pages.close();
                    return shown;
                });
        jobs.close();
        assertEquals(List.of(), failures);
    }

    private static void picture(String name, Parent phone) {
        var pane = new BorderPane(phone);
        pane.setMaxWidth(400);
        Snapshots.take(name, new javafx.scene.layout.StackPane(pane));
    }

    /// One person with one mail and one return that waits.
    private static final class Street implements Practice, Practice.Phone {
        private MailWeather weather = MailWeather.FINE;
        private List<Text> texts = List.of();

        @Override
        public List<Citizen> citizens() {
            var person =
                    new Person(
                            "siti",
                            "Siti Rahmawati",
                            Optional.empty(),
                            "3171014101900001",
                            "3171014101900001",
                            "Pegawai swasta",
                            "62019",
                            "",
                            "siti@contoh.id",
                            "KK",
                            "TK/0",
                            Optional.empty(),
                            List.of());
            return List.of(new Citizen(person, "rahasia-latihan", "1234567890", new byte[0], ""));
        }

        @Override
        public List<Mail> mailbox(String email) {
            return List.of(
                    new Mail(
                            "m1",
                            Instant.parse("2025-03-25T02:30:08Z"),
                            "kode@gateway.contoh.id",
                            email,
                            "Kode verifikasi SPT 1770S 2024",
                            "Kode Anda 8180 3007"));
        }

        @Override
        public List<Text> texts() {
            return texts;
        }

        @Override
        public void mailIs(MailWeather now) {
            weather = now;
        }

        @Override
        public MailWeather mailWeather() {
            return weather;
        }

        @Override
        public Optional<Phone> signInOnPhone(String npwp, String password) {
            return Optional.of(this);
        }

        @Override
        public List<Waiting> waiting() {
            return List.of(WAITING);
        }

        @Override
        public Optional<Shown> approve(String challengeId, String pin) {
            return Optional.of(
                    new Shown(
                            new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB),
                            "SPT1:",
                            Instant.now().plusSeconds(300)));
        }
    }
}
