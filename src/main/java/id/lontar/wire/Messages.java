package id.lontar.wire;

import id.lontar.filing.Proof;
import id.lontar.filing.Sha256;
import id.lontar.filing.TaxOffice.Account;
import id.lontar.words.Words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What goes over the wire as JSON, besides the provisional receipt, challenge and standing of
/// `filing`. Secrets never print themselves. `openapi.yaml` describes all of it.
public final class Messages {
    private Messages() {}

    /// Which of a person's two devices signs in; only a phone may approve.
    public enum Device {
        DESKTOP,
        PHONE
    }

    public record SignIn(String npwp, String password, Device device) {
        @Override
        public String toString() {
            return "SignIn[...]";
        }
    }

    /// @param token opaque; goes back as `Authorization: Bearer`
    public record Session(String token, Instant expiresAt, Account account) {
        @Override
        public String toString() {
            return "Session[until " + expiresAt + "]";
        }
    }

    /// @param publicKey SubjectPublicKeyInfo, base64
    public record RegisterDevice(String publicKey, String name, String efin) {
        @Override
        public String toString() {
            return "RegisterDevice[" + name + "]";
        }
    }

    /// @param keyId 16 hex digits
    /// @param usableFrom seals by this key are taken from then on; empty until the mail that tells
    ///     the owner of it was taken by the owner's mail server
    /// @param lastUsedAt when a return sealed with it was last taken
    public record DeviceKey(
            String keyId,
            String name,
            Instant registeredAt,
            Optional<Instant> usableFrom,
            Optional<Instant> lastUsedAt,
            Optional<Instant> revokedAt) {}

    public record DeviceKeys(List<DeviceKey> keys) {
        public DeviceKeys {
            keys = List.copyOf(keys);
        }
    }

    public record OpenChallenge(String submissionId) {}

    public record BeginTotp(String efin) {
        @Override
        public String toString() {
            return "BeginTotp[...]";
        }
    }

    public record ConfirmTotp(String first, String second) {
        @Override
        public String toString() {
            return "ConfirmTotp[...]";
        }
    }

    public record RemoveTotp(String efin, Optional<String> code) {
        @Override
        public String toString() {
            return "RemoveTotp[...]";
        }
    }

    /// @param totp code of the authenticator app, where the account has one
    public record ChangeEmail(String email, String efin, Optional<String> totp) {
        @Override
        public String toString() {
            return "ChangeEmail[...]";
        }
    }

    public record ConfirmEmail(String code) {
        @Override
        public String toString() {
            return "ConfirmEmail[...]";
        }
    }

    /// @param phone as somebody typed it
    /// @param totp code of the authenticator app, where the account has one
    public record ChangePhone(String phone, String efin, Optional<String> totp) {
        @Override
        public String toString() {
            return "ChangePhone[...]";
        }
    }

    public record ConfirmPhone(String code) {
        @Override
        public String toString() {
            return "ConfirmPhone[...]";
        }
    }

    /// @param language of the message: `id` or `en`
    public record SendText(String language) {
        public static SendText in(Locale language) {
            return new SendText(language.getLanguage());
        }

        /// Indonesian for whatever else is asked for.
        public Locale locale() {
            return language.equals(Words.ENGLISH.getLanguage()) ? Words.ENGLISH : Words.INDONESIAN;
        }
    }

    /// What the operator of short messages tells of one.
    ///
    /// @param id of the message, as it was handed over
    /// @param status `DELIVERED`, `NOT_DELIVERED` or `NO_SUCH_NUMBER`
    public record TextReport(String id, String status) {}

    /// @param totp code of the authenticator app, where the account has one
    public record MakeCard(String efin, Optional<String> totp) {
        @Override
        public String toString() {
            return "MakeCard[...]";
        }
    }

    public record ActivateCard(String cardId) {}

    /// @param delegate NPWP, 16 digits
    /// @param forms whose codes are covered; empty for all
    /// @param years that are covered; empty for all
    /// @param until the last day, by the clock of Jakarta
    /// @param totp code of the authenticator app, where the account has one
    /// @param confirms whether the delegate may also release what it sends
    public record GrantMandate(
            String delegate,
            List<String> forms,
            List<Integer> years,
            LocalDate until,
            String efin,
            Optional<String> totp,
            boolean confirms) {
        public GrantMandate {
            forms = List.copyOf(forms);
            years = List.copyOf(years);
        }

        @Override
        public String toString() {
            return "GrantMandate[...]";
        }
    }

    /// @param manifest its canonical JSON, base64
    /// @param signature CAdES, detached, DER, base64
    public record SignedManifest(String manifest, String signature) {}

    /// A code of a printed card.
    public record CardEntry(String serial, int number, String code) {
        @Override
        public String toString() {
            return "CardEntry[...]";
        }
    }

    /// One of code, token, totp and card is there; a totp and a card, which know no return, name
    /// the seal they are for.
    public record Verify(
            Optional<String> code,
            Optional<String> token,
            Optional<String> totp,
            Optional<CardEntry> card,
            Optional<Sha256> sptDigest) {
        @Override
        public String toString() {
            return "Verify[...]";
        }

        public static Verify of(Proof proof) {
            var none = Optional.<String>empty();
            var noCard = Optional.<CardEntry>empty();
            return switch (proof) {
                case Proof.Code(var digits) ->
                        new Verify(Optional.of(digits), none, none, noCard, Optional.empty());
                case Proof.QrToken(var text) ->
                        new Verify(none, Optional.of(text), none, noCard, Optional.empty());
                case Proof.Totp(var digits, var seal) ->
                        new Verify(none, none, Optional.of(digits), noCard, Optional.of(seal));
                case Proof.Card(var serial, var number, var characters, var seal) ->
                        new Verify(
                                none,
                                none,
                                none,
                                Optional.of(new CardEntry(serial, number, characters)),
                                Optional.of(seal));
            };
        }

        public Optional<Proof> proof() {
            return code.<Proof>map(Proof.Code::new)
                    .or(() -> token.map(Proof.QrToken::new))
                    .or(() -> totp.flatMap(it -> sptDigest.map(seal -> new Proof.Totp(it, seal))))
                    .or(() -> card.flatMap(it -> sptDigest.map(seal -> of(it, seal))));
        }

        private static Proof of(CardEntry card, Sha256 seal) {
            return new Proof.Card(card.serial(), card.number(), card.code(), seal);
        }
    }

    /// A return that waits for its owner's consent, rendered by the gateway from what it stored.
    public record Waiting(
            String challengeId,
            String form,
            String period,
            int revision,
            String status,
            String amount,
            String fingerprint) {}

    public record WaitingList(List<Waiting> waiting) {
        public WaitingList {
            waiting = List.copyOf(waiting);
        }
    }

    public record Approve(String challengeId, String pin) {
        @Override
        public String toString() {
            return "Approve[...]";
        }
    }

    /// @param token `SPT1:...`, single use
    public record Approval(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Approval[until " + expiresAt + "]";
        }
    }
}
