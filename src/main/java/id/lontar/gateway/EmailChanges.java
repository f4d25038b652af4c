package id.lontar.gateway;

import id.lontar.filing.MailAddress.Change;
import id.lontar.filing.MailAddress.Standing;
import id.lontar.gateway.mail.Letter;
import id.lontar.gateway.mail.Letter.Notice;
import id.lontar.gateway.mail.Postman;
import id.lontar.wire.Messages;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Changes the e-mail address of an account: asked for with the EFIN, told to the old address, and
/// confirmed with a code that went to the new one. Where the account has an authenticator app its
/// code is needed and the change counts at once; else only after a delay (section 6).
final class EmailChanges {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST = 254;
    private static final String ASKED = "EMAIL_CHANGE_ASKED";

    /// Each asks for a mail to whoever was named.
    private static final int PER_DAY = 5;

    private final Jdbi db;
    private final Accounts accounts;
    private final Challenges challenges;
    private final Terms terms;
    private final Clock clock;

    EmailChanges(Jdbi db, Accounts accounts, Challenges challenges, Terms terms, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.challenges = challenges;
        this.terms = terms;
        this.clock = clock;
    }

    /// What a change is judged and made known by.
    record Terms(
            CodeKeys keys,
            Failures failures,
            TotpFactors factors,
            Policy policy,
            Notices notices,
            Postman postman) {}

    Standing of(String npwp) {
        return db.withHandle(handle -> of(handle, npwp));
    }

    Standing begin(String npwp, Messages.ChangeEmail asked) {
        var email = asked.email().strip();
        if (email.length() > LONGEST || !ADDRESS.matcher(email).matches())
            throw Refusal.of(422, "EMAIL_UNREADABLE").then("ENTER_EMAIL");
        accounts.check(npwp, Failures.Kind.EFIN, DeviceKeys.digits(asked.efin()));
        var now = clock.instant();
        var byApp =
                terms.factors()
                        .mustGuard(
                                npwp,
                                asked.totp(),
                                () -> Refusal.of(409, "TOTP_NEEDED").then("ENTER_TOTP"),
                                now);
        var standing =
                Turn.in(
                        db,
                        npwp,
                        handle -> {
                            Audit.mustNotFlood(handle, npwp, ASKED, PER_DAY, now);
                            giveUp(handle, npwp);
                            var change = fresh(npwp, email, byApp, now);
                            EmailTable.add(handle, change, now);
                            Audit.note(handle, npwp, now, ASKED, "");
                            tell(handle, npwp, Letter.Change.EMAIL_CHANGING);
                            terms.postman().queue(handle, letter(change, now));
                            return of(handle, npwp);
                        });
        terms.postman().ring();
        return standing;
    }

    /// A right code makes the new address the account's, and codes that have not arrived go there.
    Standing confirm(String npwp, String digits) {
        var now = clock.instant();
        Turn.in(db, npwp, handle -> refusal(handle, npwp, digits, now))
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        terms.postman().ring();
        return of(npwp);
    }

    void cancel(String npwp) {
        Turn.use(
                db,
                npwp,
                handle -> {
                    if (EmailTable.find(handle, npwp).isEmpty()) return;
                    giveUp(handle, npwp);
                    Audit.note(handle, npwp, clock.instant(), "EMAIL_CHANGE_ENDED", "");
                });
    }

    /// A refusal that must last (an attempt is counted) is returned, not thrown.
    private Optional<Refusal> refusal(Handle handle, String npwp, String digits, Instant now) {
        var change =
                EmailTable.find(handle, npwp)
                        .orElseThrow(
                                () -> Refusal.of(409, "EMAIL_NOT_CHANGING").then("CHANGE_EMAIL"));
        mustBeOpen(handle, change, now);
        if (code(terms.keys(), change).fits(ContactCode.typed(digits))) {
            tell(handle, npwp, Letter.Change.EMAIL_CHANGED);
            EmailTable.take(handle, change);
            Audit.note(handle, npwp, now, "EMAIL_CHANGED", "");
            tell(handle, npwp, Letter.Change.EMAIL_CHANGED);
            challenges.readdress(handle, npwp, now);
            return Optional.empty();
        }
        EmailTable.wrongCode(handle, npwp);
        terms.failures().add(handle, npwp, Failures.Kind.CODE, now);
        var left = change.attemptsLeft() - 1;
        return Optional.of(left == 0 ? locked() : ContactCode.wrong(left));
    }

    private void mustBeOpen(Handle handle, EmailTable.Change change, Instant now) {
        if (!now.isBefore(change.expiresAt()))
            throw Refusal.of(409, "EMAIL_CODE_EXPIRED").then("CHANGE_EMAIL");
        if (change.attemptsLeft() == 0) throw locked();
        // An app that was added meanwhile guards what was begun without it too.
        if (!change.byApp() && terms.factors().counts(handle, change.npwp(), now))
            throw Refusal.of(409, "TOTP_NEEDED").then("CHANGE_EMAIL");
        var wait = terms.failures().waitUntil(handle, change.npwp(), Failures.Kind.CODE, now);
        if (wait.isPresent()) throw Accounts.mustWait(wait.get());
        if (now.isBefore(change.usableFrom()))
            throw Refusal.of(409, "EMAIL_WAITS", Refusal.words().moment(change.usableFrom()))
                    .retryAt(change.usableFrom())
                    .then("WAIT");
    }

    private static Refusal locked() {
        return Refusal.of(409, "EMAIL_CODE_LOCKED").then("CHANGE_EMAIL");
    }

    static ContactCode code(CodeKeys keys, EmailTable.Change change) {
        return new ContactCode(keys, change.keyDay(), change.id());
    }

    private EmailTable.Change fresh(String npwp, String email, boolean byApp, Instant now) {
        var codes = terms.policy().codes();
        return new EmailTable.Change(
                Ids.next(now),
                npwp,
                email,
                CodeKeys.day(now),
                byApp ? now : now.plus(terms.policy().deviceDelay()),
                now.plus(codes.hardLife()),
                codes.attempts(),
                byApp);
    }

    private Letter letter(EmailTable.Change change, Instant now) {
        return new Letter(
                change.id(),
                change.email(),
                Words.INDONESIAN,
                new Letter.AddressCode(),
                now,
                Duration.ZERO,
                change.expiresAt());
    }

    private void tell(Handle handle, String npwp, Letter.Change what) {
        terms.notices().queue(handle, npwp, new Notice(what, ""));
    }

    private void giveUp(Handle handle, String npwp) {
        EmailTable.find(handle, npwp).ifPresent(each -> terms.postman().cancel(handle, each.id()));
        EmailTable.remove(handle, npwp);
    }

    private Standing of(Handle handle, String npwp) {
        var now = clock.instant();
        return new Standing(
                Accounts.masked(Accounts.stored(handle, npwp).email()),
                EmailTable.refusedAt(handle, npwp),
                EmailTable.find(handle, npwp)
                        .filter(each -> now.isBefore(each.expiresAt()))
                        .map(each -> shown(handle, each)));
    }

    private Change shown(Handle handle, EmailTable.Change change) {
        return new Change(
                Accounts.masked(change.email()),
                change.usableFrom(),
                change.expiresAt(),
                change.attemptsLeft(),
                terms.postman().deliveries(handle, change.id()).stream().findFirst());
    }
}
