package id.lontar.gateway;

import id.lontar.filing.ContactPhone.Change;
import id.lontar.filing.ContactPhone.Standing;
import id.lontar.filing.PhoneNumber;
import id.lontar.gateway.mail.Letter;
import id.lontar.gateway.mail.Letter.Notice;
import id.lontar.gateway.sms.ShortMessage;
import id.lontar.gateway.sms.SmsPost;
import id.lontar.wire.Messages;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Changes the mobile number of an account: asked for with the EFIN, told to the owner by mail, and
/// confirmed with a code that went to the new number. Where the account has an authenticator app
/// its code is needed and the change counts at once; else a day after the owner's mail server took
/// the mail that tells of it, as a number is a way to release returns.
final class PhoneChanges {
    private static final String ASKED = "PHONE_CHANGE_ASKED";
    private static final String AGAIN = "CHANGE_PHONE";

    /// Each has a message sent to whoever was named.
    private static final int PER_DAY = 5;

    private final Jdbi db;
    private final Accounts accounts;
    private final SmsPost post;
    private final Terms terms;
    private final Clock clock;

    PhoneChanges(Jdbi db, Accounts accounts, SmsPost post, Terms terms, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.post = post;
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
            Texting texting) {}

    Standing of(String npwp) {
        return db.withHandle(handle -> of(handle, npwp));
    }

    Standing begin(String npwp, Messages.ChangePhone asked) {
        terms.texting().mustBeOffered();
        var phone =
                PhoneNumber.parse(asked.phone())
                        .orElseThrow(() -> Refusal.of(422, "PHONE_UNREADABLE").then("ENTER_PHONE"));
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
                            Audit.note(handle, npwp, now, ASKED, "");
                            send(handle, added(handle, npwp, phone, byApp, now), now);
                            return of(handle, npwp);
                        });
        ring();
        return standing;
    }

    /// The same code once more, as a message of its own.
    Standing again(String npwp) {
        terms.texting().mustBeOffered();
        var now = clock.instant();
        var standing =
                Turn.in(
                        db,
                        npwp,
                        handle -> {
                            var change = waiting(handle, npwp);
                            if (!now.isBefore(change.expiresAt())) throw expired();
                            var sent = post.of(handle, change.id());
                            if (sent.filter(SmsPost.Asked::isUnderWay).isPresent())
                                return of(handle, npwp);
                            Texting.mustNotHurry(sent.flatMap(this::next), now);
                            send(handle, change, now);
                            return of(handle, npwp);
                        });
        post.ring();
        return standing;
    }

    /// A right code makes the new number the account's.
    Standing confirm(String npwp, String digits) {
        var now = clock.instant();
        Turn.in(db, npwp, handle -> refusal(handle, npwp, digits, now))
                .ifPresent(
                        refusal -> {
                            throw refusal;
                        });
        ring();
        return of(npwp);
    }

    void cancel(String npwp) {
        Turn.use(
                db,
                npwp,
                handle -> {
                    if (PhoneTable.find(handle, npwp).isEmpty()) return;
                    giveUp(handle, npwp);
                    Audit.note(handle, npwp, clock.instant(), "PHONE_CHANGE_ENDED", "");
                });
    }

    /// Whoever is signed in may: it takes a way away and adds none.
    void remove(String npwp) {
        Turn.use(
                db,
                npwp,
                handle -> {
                    var phone = PhoneTable.of(handle, npwp);
                    if (phone.isEmpty()) return;
                    PhoneTable.forget(handle, npwp);
                    Audit.note(handle, npwp, clock.instant(), "PHONE_REMOVED", "");
                    tell(handle, npwp, Letter.Change.PHONE_REMOVED, phone.get());
                });
        ring();
    }

    /// A refusal that must last (an attempt is counted) is returned, not thrown.
    private Optional<Refusal> refusal(Handle handle, String npwp, String digits, Instant now) {
        var change = waiting(handle, npwp);
        mustBeOpen(handle, change, now);
        if (code(terms.keys(), change).fits(ContactCode.typed(digits))) {
            PhoneTable.take(handle, change);
            post.cancel(handle, change.id());
            Audit.note(handle, npwp, now, "PHONE_CHANGED", "");
            tell(handle, npwp, Letter.Change.PHONE_CHANGED, change.phone());
            return Optional.empty();
        }
        PhoneTable.wrongCode(handle, npwp);
        terms.failures().add(handle, npwp, Failures.Kind.CODE, now);
        var left = change.attemptsLeft() - 1;
        return Optional.of(left == 0 ? locked() : ContactCode.wrong(left));
    }

    private static PhoneTable.Change waiting(Handle handle, String npwp) {
        return PhoneTable.find(handle, npwp)
                .orElseThrow(() -> Refusal.of(409, "PHONE_NOT_CHANGING").then(AGAIN));
    }

    private void mustBeOpen(Handle handle, PhoneTable.Change change, Instant now) {
        if (!now.isBefore(change.expiresAt())) throw expired();
        if (change.attemptsLeft() == 0) throw locked();
        // An app that was added meanwhile guards what was begun without it too.
        if (!change.byApp() && terms.factors().counts(handle, change.npwp(), now))
            throw Refusal.of(409, "TOTP_NEEDED").then(AGAIN);
        var wait = terms.failures().waitUntil(handle, change.npwp(), Failures.Kind.CODE, now);
        if (wait.isPresent()) throw Accounts.mustWait(wait.get());
        var usable = change.usableFrom();
        if (usable.isEmpty()) throw Refusal.of(409, "PHONE_UNTOLD").then("WAIT");
        if (now.isBefore(usable.get()))
            throw Refusal.of(409, "PHONE_WAITS", Refusal.words().moment(usable.get()))
                    .retryAt(usable.get())
                    .then("WAIT");
    }

    private static Refusal expired() {
        return Refusal.of(409, "PHONE_CODE_EXPIRED").then(AGAIN);
    }

    private static Refusal locked() {
        return Refusal.of(409, "PHONE_CODE_LOCKED").then(AGAIN);
    }

    static ContactCode code(CodeKeys keys, PhoneTable.Change change) {
        return new ContactCode(keys, change.keyDay(), change.id());
    }

    private PhoneTable.Change added(
            Handle handle, String npwp, PhoneNumber phone, boolean byApp, Instant now) {
        var notice = tell(handle, npwp, Letter.Change.PHONE_CHANGING, phone);
        var codes = terms.policy().codes();
        var change =
                new PhoneTable.Change(
                        Ids.next(now),
                        npwp,
                        phone,
                        CodeKeys.day(now),
                        Optional.empty(),
                        now.plus(codes.hardLife()),
                        codes.attempts(),
                        byApp);
        var delay = byApp ? Duration.ZERO : terms.policy().deviceDelay();
        PhoneTable.add(handle, change, now, now.plus(delay), notice);
        return change;
    }

    private void send(Handle handle, PhoneTable.Change change, Instant now) {
        terms.texting().limits().take(handle, change.npwp(), change.phone(), now);
        post.queue(
                handle,
                new ShortMessage(
                        change.id(),
                        change.phone().e164(),
                        Words.INDONESIAN,
                        new ShortMessage.NumberCode(),
                        now,
                        Duration.ZERO,
                        change.expiresAt()));
    }

    private String tell(Handle handle, String npwp, Letter.Change what, PhoneNumber phone) {
        return terms.notices().queue(handle, npwp, new Notice(what, phone.masked()));
    }

    private void ring() {
        terms.notices().ring();
        post.ring();
    }

    private void giveUp(Handle handle, String npwp) {
        PhoneTable.find(handle, npwp).ifPresent(each -> post.cancel(handle, each.id()));
        PhoneTable.remove(handle, npwp);
    }

    private Standing of(Handle handle, String npwp) {
        var now = clock.instant();
        var change = PhoneTable.find(handle, npwp).filter(each -> now.isBefore(each.expiresAt()));
        var phone = PhoneTable.of(handle, npwp);
        var limited = change.map(PhoneTable.Change::phone).or(() -> phone);
        var left = terms.texting().limits().left(handle, npwp, limited, now);
        return new Standing(
                terms.policy().sms().offered(),
                phone.map(PhoneNumber::masked),
                left.messages(),
                change.map(each -> shown(handle, each)));
    }

    private Change shown(Handle handle, PhoneTable.Change change) {
        var sent = post.of(handle, change.id());
        return new Change(
                change.phone().masked(),
                change.usableFrom(),
                change.expiresAt(),
                change.attemptsLeft(),
                sent.map(SmsPost.Asked::delivery),
                sent.flatMap(this::next));
    }

    private Optional<Instant> next(SmsPost.Asked sent) {
        return terms.policy().codes().nextResend(sent.asked() - 1, sent.lastAskedAt());
    }
}
