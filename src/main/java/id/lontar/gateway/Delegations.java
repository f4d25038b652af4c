package id.lontar.gateway;

import id.lontar.filing.Mandates.Known;
import id.lontar.filing.Mandates.Mandate;
import id.lontar.filing.Mandates.Scope;
import id.lontar.filing.Seal;
import id.lontar.gateway.mail.Letter.Change;
import id.lontar.gateway.mail.Letter.Notice;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.wire.Messages;
import id.lontar.words.Words;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;

/// Mandates (surat kuasa): an account lets another send its returns, for some forms and years and
/// for a time. Asked for with the EFIN, and with a code of the authenticator app where there is
/// one; told of by mail; ended by either side. It lets nobody confirm unless its owner said so:
/// the holder then releases what it sent, many at a time, see [Batches].
final class Delegations {
    private static final String ASKED = "MANDATE_ASKED";
    private static final int MOST_YEARS = 30;

    private final Jdbi db;
    private final Accounts accounts;
    private final Notices notices;
    private final Terms terms;
    private final Clock clock;

    Delegations(Jdbi db, Accounts accounts, Notices notices, Terms terms, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.notices = notices;
        this.terms = terms;
        this.clock = clock;
    }

    /// @param app whose code is needed where an account has one
    record Terms(TotpFactors app, Policy policy) {}

    Known of(String npwp) {
        return db.withHandle(
                handle ->
                        new Known(
                                MandateTable.given(handle, npwp), MandateTable.held(handle, npwp)));
    }

    /// Without a code of the app it counts only after the delay of a new device key: else whoever
    /// knows password and EFIN could have a seal taken at once by a key of an account of their own.
    Mandate grant(String npwp, Messages.GrantMandate asked) {
        var now = now();
        var scope = scope(asked);
        var ends = end(asked.until(), now);
        accounts.check(npwp, Failures.Kind.EFIN, DeviceKeys.digits(asked.efin()));
        var byApp = terms.app().mustGuard(npwp, asked.totp(), Delegations::needsApp, now);
        // By itself, so that a refusal does not take it back: whoever asks for one stranger after
        // the other learns their names.
        Turn.use(
                db,
                npwp,
                handle -> {
                    Audit.mustNotFlood(
                            handle, npwp, ASKED, terms.policy().delegates().grantsPerDay(), now);
                    Audit.note(handle, npwp, now, ASKED, "");
                });
        var delegate = delegate(npwp, asked.delegate());
        var mandate =
                Turn.in(
                        db,
                        npwp,
                        handle -> {
                            var told =
                                    asked.confirms()
                                            ? Change.MANDATE_CONFIRMS
                                            : Change.MANDATE_GRANTED;
                            var about = new Notice(told, ending(delegate));
                            var fresh =
                                    new MandateTable.Fresh(
                                            Ids.next(now),
                                            npwp,
                                            delegate,
                                            scope,
                                            now,
                                            byApp ? now : now.plus(terms.policy().deviceDelay()),
                                            notices.queue(handle, npwp, about),
                                            ends,
                                            asked.confirms());
                            MandateTable.add(handle, fresh);
                            Audit.note(handle, npwp, now, "MANDATE_GRANTED", fresh.id());
                            return MandateTable.find(handle, fresh.id()).orElseThrow();
                        });
        notices.ring();
        return mandate;
    }

    /// By either side; once more does nothing. It takes the grantor's turn, as everything does that
    /// a mandate decides.
    void revoke(String npwp, String mandateId) {
        var now = now();
        var mandate =
                db.withHandle(handle -> MandateTable.find(handle, mandateId))
                        .filter(
                                each ->
                                        each.grantor().npwp().equals(npwp)
                                                || each.delegate().npwp().equals(npwp))
                        .orElseThrow(
                                () -> Refusal.of(404, "MANDATE_UNKNOWN").then("LIST_MANDATES"));
        var grantor = mandate.grantor().npwp();
        var delegate = mandate.delegate().npwp();
        Turn.use(
                db,
                grantor,
                handle -> {
                    if (!MandateTable.revoke(handle, mandateId, now)) return;
                    var by = npwp.equals(grantor) ? "grantor" : "delegate";
                    Audit.note(handle, grantor, now, "MANDATE_REVOKED", mandateId + " by " + by);
                    var told = new Notice(Change.MANDATE_REVOKED, ending(delegate));
                    notices.queue(handle, grantor, told);
                    // Nothing that would name one client to whoever reads another's mail.
                    notices.queue(handle, delegate, new Notice(Change.MANDATE_ENDED, ""));
                });
        notices.ring();
    }

    /// Refuses unless this seal may be sent by who signed it for another, now.
    void mustCover(Handle handle, Seal seal, Instant now) {
        var mandate =
                seal.mandateId()
                        .flatMap(each -> MandateTable.find(handle, each))
                        .filter(each -> each.grantor().npwp().equals(seal.npwp().digits()))
                        .filter(each -> each.delegate().npwp().equals(seal.signerNpwp().digits()))
                        .orElseThrow(Delegations::missing);
        mustBeInForce(mandate, now);
        var year = Integer.parseInt(seal.period().substring(0, 4));
        if (!mandate.scope().covers(seal.form(), year))
            throw Refusal.of(403, "DELEGATION_SCOPE").then("ASK_OWNER");
    }

    /// Refuses unless who sent a return for its owner may still do something with it.
    void mustStand(Handle handle, Submission submission, Instant now) {
        var actor = submission.actor().orElseThrow();
        mustBeInForce(
                MandateTable.find(handle, actor.mandateId()).orElseThrow(Delegations::missing),
                now);
    }

    /// Refuses unless who sent a return for its owner may also release it, now.
    void mustConfirm(Handle handle, Submission submission, Instant now) {
        var actor = submission.actor().orElseThrow(Delegations::missing);
        var mandate =
                MandateTable.find(handle, actor.mandateId()).orElseThrow(Delegations::missing);
        mustBeInForce(mandate, now);
        var matter = submission.matter();
        var year = Integer.parseInt(matter.period().substring(0, 4));
        if (!mandate.scope().covers(matter.form(), year))
            throw Refusal.of(403, "DELEGATION_SCOPE").then("ASK_OWNER");
        if (!mandate.confirms())
            throw Refusal.of(403, "DELEGATION_SENDS_ONLY").then("ASK_OWNER", "USE_QR");
    }

    static Refusal missing() {
        return Refusal.of(403, "DELEGATION_MISSING").then("SIGN_IN");
    }

    private static void mustBeInForce(Mandate mandate, Instant now) {
        switch (mandate.at(now)) {
            case IN_FORCE -> {}
            case REVOKED -> throw Refusal.of(403, "DELEGATION_REVOKED").then("ASK_OWNER");
            case EXPIRED -> throw Refusal.of(403, "DELEGATION_EXPIRED").then("ASK_OWNER");
            case WAITS -> throw waits(mandate);
        }
    }

    private static Refusal waits(Mandate mandate) {
        return mandate.usableFrom()
                .map(
                        from ->
                                Refusal.of(403, "DELEGATION_WAITS", Refusal.words().moment(from))
                                        .retryAt(from)
                                        .then("WAIT"))
                .orElseGet(() -> Refusal.of(403, "DELEGATION_UNTOLD").then("WAIT"));
    }

    private static Refusal needsApp() {
        return Refusal.of(409, "MANDATE_NEEDS_TOTP").then("ENTER_TOTP");
    }

    private String delegate(String npwp, String asked) {
        var delegate =
                Npwp.parse(asked)
                        .map(Npwp::digits)
                        .filter(accounts::has)
                        .orElseThrow(
                                () -> Refusal.of(404, "DELEGATE_UNKNOWN").then("ENTER_DELEGATE"));
        if (delegate.equals(npwp)) throw Refusal.of(422, "DELEGATE_SELF").then("ENTER_DELEGATE");
        return delegate;
    }

    private static Scope scope(Messages.GrantMandate asked) {
        var forms = new ArrayList<>(new HashSet<>(asked.forms()));
        forms.sort(null);
        var years = asked.years().stream().distinct().sorted().toList();
        if (forms.stream().anyMatch(each -> FormCode.parse(each).isEmpty())
                || years.size() > MOST_YEARS
                || years.stream().anyMatch(each -> !isYear(each)))
            throw Refusal.of(422, "MANDATE_SCOPE").then("CHOOSE_SCOPE");
        return new Scope(forms, years);
    }

    private static boolean isYear(int year) {
        return year > 0 && year <= 9999 && TaxYear.of(LocalDate.of(year, 1, 1)).isPresent();
    }

    /// The moment after the last day.
    private Instant end(LocalDate until, Instant now) {
        var today = LocalDate.ofInstant(now, Words.WIB);
        var last = today.plus(terms.policy().delegates().longest());
        if (until.isBefore(today)) throw Refusal.of(422, "MANDATE_OVER").then("CHOOSE_END");
        if (until.isAfter(last))
            throw Refusal.of(422, "MANDATE_TOO_LONG", Refusal.words().date(last))
                    .then("CHOOSE_END");
        return until.plusDays(1).atStartOfDay(Words.WIB).toInstant();
    }

    /// The last digits only: a mail is read by many machines.
    private static String ending(String npwp) {
        return "**** " + npwp.substring(12);
    }

    /// Whether a code mailed to the owner lands in the mailbox of who sent the return for them, so
    /// that it would say nothing of the owner's will.
    static boolean shareMailbox(Handle handle, Submission submission) {
        return submission
                .actor()
                .map(each -> email(handle, each.npwp()))
                .filter(email(handle, submission.matter().npwp().digits())::equals)
                .isPresent();
    }

    private static String email(Handle handle, String npwp) {
        return Accounts.stored(handle, npwp).email().toLowerCase(Locale.ROOT);
    }

    /// As exact as what is stored.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
