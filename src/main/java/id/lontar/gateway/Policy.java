package id.lontar.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The limits of a gateway. The defaults are those of the verification channel's section 6.
///
/// @param deviceDelay between the owner's mail server taking the mail that tells of a new device
/// key and the key's first use, and between adding an authenticator app with the EFIN and its first
/// use; as long an app stays after it was removed without one of its codes
/// @param verifyLater how long a confirmation may take for the filing time to stand
/// @param certificateReleases whether a seal by a trusted certificate needs no code
/// @param appReplacesMail whether mail alone releases nothing once an authenticator app is there
/// @param movingQr whether a phone may approve what a desktop shows as a moving QR
public record Policy(
        Duration deviceDelay,
        Duration verifyLater,
        boolean certificateReleases,
        boolean appReplacesMail,
        boolean movingQr,
        Cards cards,
        Sms sms,
        Delegates delegates,
        Codes codes,
        Failures failures) {
    /// @param softLife counted from the first delivery
    /// @param lockedFor how long after the last wrong code a new challenge may be opened
    /// @param resendAfter pauses between mails; no more mails than this
    public record Codes(
            int attempts,
            Duration softLife,
            Duration hardLife,
            Duration lockedFor,
            List<Duration> resendAfter) {
        public Codes {
            resendAfter = List.copyOf(resendAfter);
        }

        /// When the next mail may be asked for; empty when no more may.
        public Optional<Instant> nextResend(int used, Instant lastSentAt) {
            return used < resendAfter.size()
                    ? Optional.of(lastSentAt.plus(resendAfter.get(used)))
                    : Optional.empty();
        }
    }

    /// @param perDay wrong answers of an account in 24 hours before it has to wait
    /// @param firstWait doubles with each further one
    /// @param codesPerMonth wrong codes of an account in 30 days: who waits out every pause gets
    /// eleven or twelve a day, which is too many in a year
    public record Failures(
            int perDay, Duration firstWait, int codesPerMonth, int challengesPerDay) {}

    /// Printed code cards, with limits of their own: what is spent on mailed codes takes none from
    /// them, and the other way round.
    ///
    /// @param offered whether their codes are taken at all
    /// @param wrongPerDay wrong codes of an account in 24 hours before it has to wait
    /// @param madePerDay cards an account may ask for in 24 hours
    /// @param life of a card
    public record Cards(boolean offered, int wrongPerDay, int madePerDay, Duration life) {}

    /// Short messages, which cost money and reach a phone that may be somebody else's.
    ///
    /// @param offered whether any are sent, and numbers taken to send them to
    /// @param perNumber messages one number may get in 24 hours, from all accounts together
    /// @param perAccount messages one account may ask for in 24 hours, to all numbers together
    public record Sms(boolean offered, int perNumber, int perAccount) {}

    /// Those who send returns for others.
    ///
    /// @param longest how long a mandate may be given for
    /// @param grantsPerDay mandates an account may ask for in 24 hours, refused ones too
    /// @param verifyLater of what a delegate sent, whose client has to be reached first
    /// @param challengesPerDay all that a delegate may open in 24 hours; for each client the
    ///     limit of an owner holds as well
    public record Delegates(
            Period longest, int grantsPerDay, Duration verifyLater, int challengesPerDay) {}

    private static final Delegates DELEGATES =
            new Delegates(Period.ofYears(2), 5, Duration.ofDays(30), 500);
    private static final Cards CARDS = new Cards(true, 5, 5, Duration.ofDays(366));
    private static final Sms SMS = new Sms(true, 5, 8);
    private static final Codes CODES =
            new Codes(
                    5,
                    Duration.ofHours(1),
                    Duration.ofDays(3),
                    Duration.ofMinutes(15),
                    List.of(
                            Duration.ofSeconds(60),
                            Duration.ofMinutes(2),
                            Duration.ofMinutes(5),
                            Duration.ofMinutes(15),
                            Duration.ofMinutes(15)));
    private static final Failures FAILURES = new Failures(10, Duration.ofHours(1), 300, 10);

    public static Policy real() {
        return new Policy(
                Duration.ofDays(1),
                Duration.ofDays(3),
                true,
                true,
                true,
                CARDS,
                SMS,
                DELEGATES,
                CODES,
                FAILURES);
    }

    public static Policy practice() {
        return new Policy(
                Duration.ZERO,
                Duration.ofDays(3),
                true,
                true,
                true,
                CARDS,
                SMS,
                DELEGATES,
                CODES,
                FAILURES);
    }

    /// Channels an operator may switch off besides what is mailed: by name, as challenges offer
    /// them.
    public enum Switched {
        CARD,
        PHONE,
        SMS
    }

    Policy without(Set<Switched> off) {
        return new Policy(
                deviceDelay,
                verifyLater,
                certificateReleases,
                appReplacesMail,
                movingQr && !off.contains(Switched.PHONE),
                new Cards(
                        cards.offered() && !off.contains(Switched.CARD),
                        cards.wrongPerDay(),
                        cards.madePerDay(),
                        cards.life()),
                new Sms(
                        sms.offered() && !off.contains(Switched.SMS),
                        sms.perNumber(),
                        sms.perAccount()),
                delegates,
                codes,
                failures);
    }
}
