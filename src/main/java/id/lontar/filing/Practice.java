package id.lontar.filing;

import java.awt.image.BufferedImage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The small world of the practice mode: ready-made people, their mailboxes and their phones.
public interface Practice {
    /// Of every practice phone; shown, as nobody real has it.
    String PHONE_PIN = "246810";

    /// @param password of the account, shown to the user: nobody real has it
    /// @param keyStore PKCS#12 with a practice certificate
    @SuppressWarnings("ArrayRecordComponent")
    record Citizen(
            Person person,
            String password,
            String efin,
            byte[] keyStore,
            String keyStorePassphrase) {
        @Override
        public String toString() {
            return "Citizen[...]";
        }
    }

    record Mail(String id, Instant at, String from, String to, String subject, String text) {
        @Override
        public String toString() {
            return "Mail[" + id + "]";
        }
    }

    List<Citizen> citizens();

    /// What arrived over real SMTP, newest first.
    List<Mail> mailbox(String email);

    /// A message that came to a phone of the practice world.
    ///
    /// @param to E.164
    record Text(String id, Instant at, String to, String text) {
        @Override
        public String toString() {
            return "Text[" + id + "]";
        }
    }

    /// What came to any number, newest first: every number has a practice phone.
    List<Text> texts();

    /// How the practice mail provider behaves from now on.
    void mailIs(MailWeather weather);

    MailWeather mailWeather();

    enum MailWeather {
        FINE,
        /// 421 4.7.28, as on 21 February 2020.
        HELD_BACK,
        MAILBOX_FULL,
        NO_SUCH_USER
    }

    /// The practice phone signs in by itself, apart from the desktop.
    Optional<Phone> signInOnPhone(String npwp, String password);

    interface Phone {
        List<Waiting> waiting();

        /// What the phone shows is rendered by the gateway from the stored return.
        record Waiting(
                String challengeId,
                String form,
                String period,
                int revision,
                String status,
                String amount,
                String fingerprint) {}

        /// Asks for the device PIN, then shows the QR.
        Optional<Shown> approve(String challengeId, String pin);

        record Shown(BufferedImage picture, String text, Instant expiresAt) {
            @Override
            public String toString() {
                return "Shown[until " + expiresAt + "]";
            }
        }
    }
}
