package id.lontar.gateway;

import id.lontar.filing.TaxOffice;
import id.lontar.form.annual.AnnualForms;
import id.lontar.gateway.Chores.Chore;
import id.lontar.gateway.mail.Postman;
import id.lontar.gateway.mail.Sender;
import id.lontar.gateway.page.PhonePaper;
import id.lontar.gateway.receipt.ReceiptKeys;
import id.lontar.gateway.receipt.ReceiptPrinter;
import id.lontar.gateway.sms.NoOperator;
import id.lontar.gateway.sms.SmsOperator;
import id.lontar.gateway.sms.SmsPost;
import id.lontar.rules.Law;
import id.lontar.wire.KeyId;
import id.lontar.wire.SealCodec;
import id.lontar.wire.TokenInspection;
import id.lontar.words.Words;

import io.helidon.webserver.http.HttpRouting;

import org.jdbi.v3.core.Jdbi;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts the parts of a gateway together.
record Services(
        Accounts accounts,
        DeviceKeys devices,
        TotpFactors factors,
        CardFactors cards,
        EmailChanges emails,
        PhoneChanges numbers,
        Delegations delegations,
        Batches batches,
        Desk desk,
        Phones phones,
        MovingQrs moving,
        PhonePaper paper,
        Desk.Post post,
        Operation operation,
        Upkeep upkeep,
        Optional<String> reportToken) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// What was confirmed just now is left to whoever confirmed it.
    private static final Duration OWN_WORK = Duration.ofMinutes(1);

    /// What keeps it going.
    ///
    /// @param alone whether no other gateway can be on its store
    record Upkeep(Chores chores, boolean alone, Clock clock) {}

    /// What its operator sees of it.
    record Operation(Metrics metrics, AdminDoor door) {}

    static Services build(GatewaySettings settings, Database database, GatewayKeys keys)
            throws IOException, GeneralSecurityException {
        var db = database.jdbi();
        var policy = policy(settings);
        var clock = settings.environment().clock();
        var failures = new Failures(policy);
        var hash = new SecretHash(keys.folder().secret("accounts", 32));
        var accounts = new Accounts(db, hash, failures, clock);
        var codes = new CodeKeys(keys.folder(), policy.codes().hardLife());
        var letters = new Letters(db, codes, policy.codes(), clock);
        var mail = MailKeys.open(keys.folder(), settings.environment().name());
        var postman =
                new Postman(
                        database.post(),
                        clock,
                        sender(settings, mail),
                        settings.environment().mail(),
                        letters);
        postman.listen(letters);
        var metrics = new Metrics();
        postman.listen(metrics);
        var sms =
                new SmsPost(
                        database.post(),
                        clock,
                        operator(settings),
                        named(settings),
                        letters,
                        new SmsNews(policy.codes(), metrics));
        var out = new CodesOut(postman, sms);
        var texting = new Texting(sms, new SmsLimits(policy.sms()), policy);
        var notices = new Notices(postman, clock);
        var devices = new DeviceKeys(db, accounts, notices, policy.deviceDelay(), clock);
        var submissions = new Submissions(settings.realm().id(), new Numbers(database.apart()));
        var factors =
                new TotpFactors(
                        db,
                        accounts,
                        notices,
                        new TotpFactors.Terms(
                                new SecretBox(keys.folder().secret("factors", 32)),
                                failures,
                                settings.realm().name(),
                                policy.deviceDelay(),
                                policy.appReplacesMail()),
                        clock);
        var cards =
                new CardFactors(
                        db, accounts, notices, new CardFactors.Terms(hash, factors, policy), clock);
        var delegations =
                new Delegations(
                        db, accounts, notices, new Delegations.Terms(factors, policy), clock);
        var challenges =
                new Challenges(
                        submissions,
                        out,
                        letters,
                        new Challenges.Terms(
                                codes, factors, cards, delegations, texting, policy, metrics));
        var release = new Release(submissions, out);
        var receipts =
                new Receipts(
                        db,
                        submissions,
                        new ReceiptPrinter(named(settings), receiptKeys(keys)),
                        new Receipts.Terms(
                                settings.realm().name(),
                                new ReceiptMail(postman, clock),
                                settings.environment().steps()));
        var forms = AnnualForms.ALL;
        var authorities = List.of(keys.authority().certificate());
        var codec = new SealCodec(forms);
        var figures = new Recomputed(forms, Law.shipped());
        var signatures = new Signatures(authorities, devices, clock);
        var uploads =
                new Uploads(
                        db,
                        codec,
                        new Uploads.Checks(signatures, delegations, figures),
                        submissions,
                        new Uploads.Terms(
                                policy,
                                keys.receipt(),
                                release,
                                challenges,
                                settings.environment().steps(),
                                metrics));
        var tokens =
                new TokenInspection(
                        settings.realm().id(),
                        Map.of(
                                new KeyId(keys.qr().keyId()),
                                keys.qr().certificate().getPublicKey()));
        var seals = new SealsAtHand(codec, signatures, delegations, submissions);
        var batches =
                new Batches(
                        db,
                        submissions,
                        challenges,
                        new BatchCodes(out, letters, codes, factors, failures, policy),
                        new Batches.Terms(
                                signatures,
                                delegations,
                                seals,
                                release,
                                policy,
                                settings.environment().steps(),
                                metrics),
                        clock);
        var confirmations =
                new Confirmations(
                        db,
                        challenges,
                        release,
                        new Confirmations.Judges(
                                codes,
                                failures,
                                factors,
                                cards,
                                seals,
                                tokens,
                                settings.environment().steps(),
                                metrics));
        var phones =
                new Phones(
                        db,
                        accounts,
                        challenges,
                        new Phones.Terms(seals, figures, keys.qr()),
                        clock);
        var moving =
                new MovingQrs(
                        db,
                        accounts,
                        phones,
                        new MovingQrs.Terms(
                                new MovingFrames(keys.folder().secret("moving", 32)),
                                challenges,
                                release,
                                failures,
                                receipts,
                                metrics,
                                policy.movingQr()),
                        clock);
        var post = new Desk.Post(receipts, out);
        var desk =
                new Desk(
                        db,
                        new Desk.Parts(
                                uploads,
                                submissions,
                                challenges,
                                confirmations,
                                new Withdrawals(db, submissions, challenges, notices),
                                post),
                        settings.environment());
        return new Services(
                accounts,
                devices,
                factors,
                cards,
                new EmailChanges(
                        db,
                        accounts,
                        challenges,
                        new EmailChanges.Terms(codes, failures, factors, policy, notices, postman),
                        clock),
                new PhoneChanges(
                        db,
                        accounts,
                        sms,
                        new PhoneChanges.Terms(codes, failures, factors, policy, notices, texting),
                        clock),
                delegations,
                batches,
                desk,
                phones,
                moving,
                new PhonePaper(heading(settings)),
                post,
                new Operation(
                        metrics,
                        new AdminDoor(
                                metrics,
                                new StoreGauges(db, clock, metrics.registry()),
                                new Readiness(db, codes, keys.server(), clock))),
                new Upkeep(
                        new Chores(
                                database.chores(),
                                chores(db, accounts, codes, receipts, batches, clock)),
                        settings.environment().shared().isEmpty(),
                        clock),
                settings.environment().texts().flatMap(Environment.Texts::reportToken));
    }

    /// Without an operator there is nobody to carry a message.
    private static Policy policy(GatewaySettings settings) {
        return settings.environment().texts().isPresent()
                ? settings.policy()
                : settings.policy().without(Set.of(Policy.Switched.SMS));
    }

    private static SmsOperator operator(GatewaySettings settings) {
        return settings.environment()
                .texts()
                .map(Environment.Texts::operator)
                .orElse(new NoOperator());
    }

    void addTo(HttpRouting.Builder routing) {
        routing.addFilter(Http.measuring(operation.metrics()));
        var http = new Http(accounts);
        new AccountRoutes(http, accounts, devices).addTo(routing);
        new FactorRoutes(http, factors, cards).addTo(routing);
        new EmailRoutes(http, emails).addTo(routing);
        new ContactPhoneRoutes(http, numbers, post.out().sms(), reportToken).addTo(routing);
        new MandateRoutes(http, delegations).addTo(routing);
        new ReturnRoutes(http, desk).addTo(routing);
        new BatchRoutes(http, batches).addTo(routing);
        new PhoneRoutes(http, phones).addTo(routing);
        new MovingRoutes(http, moving).addTo(routing);
        var pages = new PhonePages(accounts, phones, paper);
        pages.addTo(routing);
        new MovingPages(pages, phones, moving).addTo(routing);
    }

    void open() {
        if (upkeep.alone()) {
            post.out().mail().takeOver();
            post.out().sms().takeOver();
            batches.catchUp();
            post.receipts().catchUp(upkeep.clock().instant());
        }
        post.out().mail().start();
        post.out().sms().start();
        upkeep.chores().start();
    }

    private static List<Chore> chores(
            Jdbi db,
            Accounts accounts,
            CodeKeys codes,
            Receipts receipts,
            Batches batches,
            Clock clock) {
        return List.of(
                new Chore(
                        "receipts",
                        Duration.ofSeconds(30),
                        () -> receipts.catchUp(clock.instant().minus(OWN_WORK))),
                new Chore("batches", Duration.ofSeconds(30), batches::catchUp),
                new Chore(
                        "short-messages",
                        Duration.ofHours(1),
                        () -> db.useHandle(handle -> SmsLimits.forget(handle, clock.instant()))),
                new Chore("sessions", Duration.ofHours(1), accounts::endSessions),
                new Chore(
                        "code-keys",
                        Duration.ofHours(6),
                        () -> codes.forgetBefore(LocalDate.ofInstant(clock.instant(), Words.WIB))));
    }

    void close() {
        upkeep.chores().close();
        post.out().sms().close();
        post.out().mail().close();
    }

    private static Sender sender(GatewaySettings settings, MailKeys mail) {
        var host = settings.environment().name().host();
        return new Sender(
                named(settings),
                new Sender.Stream(MailKeys.SENDER, mail.codes()),
                new Sender.Stream("bpe", mail.receipts()),
                host,
                PATIENCE);
    }

    private static TaxOffice.Gateway named(GatewaySettings settings) {
        var realm = settings.realm();
        return new TaxOffice.Gateway(realm.id(), realm.name(), realm.practice(), realm.authority());
    }

    private static PhonePaper.Heading heading(GatewaySettings settings) {
        var realm = settings.realm();
        return new PhonePaper.Heading(realm.name(), realm.practice(), realm.authority());
    }

    private static ReceiptKeys receiptKeys(GatewayKeys keys) {
        return new ReceiptKeys(
                keys.receipt().key(),
                keys.receipt().certificate(),
                keys.qr().key(),
                keys.qr().certificate().getPublicKey());
    }
}
