package id.lontar.cli;

import id.lontar.filing.Attachment;
import id.lontar.filing.Authority;
import id.lontar.filing.Challenge;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.FirstProfile;
import id.lontar.filing.Handover;
import id.lontar.filing.Journey;
import id.lontar.filing.Outcome;
import id.lontar.filing.Person;
import id.lontar.filing.Problem;
import id.lontar.filing.ProblemWords;
import id.lontar.filing.Proof;
import id.lontar.filing.Sealer;
import id.lontar.filing.SigningKey;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.form.carry.LastYear;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;
import id.lontar.words.Words;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/// Takes one return through its steps: what the window does with buttons.
final class Filer {
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Workbench bench;
    private final Words words;

    Filer(Workbench bench, Words words) {
        this.bench = bench;
        this.words = words;
    }

    /// Puts a return into the store, under the person whose number it bears. One that is there
    /// already, answer for answer, and still to be sent is taken up again; a draft that differs is
    /// somebody's work and stays as it is.
    private Filing take(TaxReturn taxReturn, List<Attachment> attachments) {
        var filing =
                open(taxReturn)
                        .map(each -> bench.journey().reopen(each).with(taxReturn))
                        .orElseGet(() -> draft(taxReturn));
        var cabinet = bench.cabinet();
        cabinet.save(filing);
        for (var name : cabinet.keptNames(filing.id()))
            if (name.startsWith(Attachment.FOLDER)) cabinet.drop(filing.id(), name);
        for (var each : attachments)
            cabinet.keep(filing.id(), Attachment.FOLDER + each.name(), each.content());
        return filing;
    }

    private Filing draft(TaxReturn taxReturn) {
        return Filing.draft(
                UUID.randomUUID().toString(),
                person(npwp(taxReturn), taxReturn),
                taxReturn,
                bench.clock().instant());
    }

    private Optional<Filing> open(TaxReturn taxReturn) {
        return bench.cabinet().filings().stream()
                .filter(each -> each.state().isEditable())
                .filter(each -> each.taxReturn().equals(taxReturn))
                .findFirst();
    }

    /// The same with a return that was sealed on another machine.
    Filing take(Sealer.Contents contents) {
        var handover = new Handover(bench.cabinet(), bench.clock());
        var sealed = contents.sealed();
        return handover.known(sealed)
                .orElseGet(
                        () ->
                                handover.take(
                                        contents,
                                        handover.owner(sealed)
                                                .orElseGet(() -> newPerson(contents))
                                                .id()));
    }

    private Person newPerson(Sealer.Contents contents) {
        return newPerson(contents.sealed().seal().npwp(), contents.taxReturn());
    }

    /// The key opens before anything is put into the store.
    ///
    /// @param lastYear what the return was begun from, told in its print
    /// @param authority of whoever signs it for its owner
    Filing seal(
            TaxReturn taxReturn,
            SigningKey key,
            char[] passphrase,
            List<Attachment> attachments,
            Optional<LastYear> lastYear,
            Optional<Authority> authority) {
        var form = bench.forms().find(taxReturn.form(), taxReturn.year()).orElseThrow();
        var assessment = form.assess(bench.law(), taxReturn.year(), taxReturn.answers());
        var today = LocalDate.ofInstant(bench.clock().instant(), Words.WIB);
        if (form.findings(assessment, today).stream()
                .anyMatch(each -> each.severity().blocksSealing()))
            throw new Stopped(Exit.NOT_READY, "cli.seal.notReady");
        var paper = bench.papers().paper().print(taxReturn, form, assessment, "", lastYear);
        try (var signer = KeyDoor.opened(words, key.open(passphrase))) {
            return bench.journey()
                    .seal(
                            take(taxReturn, attachments),
                            form,
                            assessment,
                            new Journey.Signing(signer, authority),
                            paper,
                            attachments);
        }
    }

    TaxOffice.Account signIn(Npwp npwp, char[] password) {
        return answer(bench.office().signIn(npwp.digits(), password));
    }

    /// Uploads. Where an upload got no answer the gateway is asked first, and only what it has not
    /// got is sent again.
    Filing send(Filing filing) {
        return switch (filing.state()) {
            case SEALED, UPLOAD_UNKNOWN -> moved(bench.journey().send(filing));
            case DRAFT -> throw new Stopped(Exit.NOT_READY, "cli.send.notSealed");
            default -> moved(bench.journey().settle(filing));
        };
    }

    Filing confirm(Filing filing, Proof proof) {
        var now =
                filing.state() == FilingState.AWAITING_VERIFICATION
                        ? filing
                        : moved(bench.journey().settle(filing));
        if (now.state() != FilingState.AWAITING_VERIFICATION) return now;
        var confirmed = moved(bench.journey().confirm(now, proof));
        return confirmed.state() == FilingState.VERIFIED
                ? moved(bench.journey().settle(confirmed))
                : confirmed;
    }

    /// What was confirmed meanwhile, or withdrawn by somebody else, is told as it stands.
    Filing withdraw(Filing filing) {
        var now = filing.state().isEditable() ? filing : moved(bench.journey().settle(filing));
        return now.state() == FilingState.AWAITING_VERIFICATION
                ? moved(bench.journey().withdraw(now))
                : now;
    }

    Filing settle(Filing filing) {
        return moved(bench.journey().settle(filing));
    }

    /// Asks for the mail again; where the code is closed for good, for a new one.
    Filing askAgain(Filing filing) {
        var id = filing.challenge().orElseThrow().challengeId();
        var state = answer(bench.office().challenge(filing.signer(), id)).state();
        var closed = state == Challenge.State.LOCKED || state == Challenge.State.EXPIRED;
        return moved(
                closed ? bench.journey().openChallenge(filing) : bench.journey().resend(filing));
    }

    /// Has the code sent as a short message, in the language of this program.
    Filing text(Filing filing) {
        return moved(bench.journey().text(filing, words.locale()));
    }

    /// Waits until the operator has said something about it.
    Challenge whenMessageIsDecided(Filing filing, Duration patience) throws InterruptedException {
        return when(filing, patience, Filer::messageDecided);
    }

    private static boolean messageDecided(Challenge challenge) {
        return challenge
                .message()
                .map(Challenge.Delivery::state)
                .filter(
                        state ->
                                state != Challenge.DeliveryState.QUEUED
                                        && state != Challenge.DeliveryState.SENDING)
                .isPresent();
    }

    /// As the gateway tells it now; opened where there is none.
    Challenge challenge(Filing filing) {
        var id = filing.challenge().map(Challenge::challengeId);
        return answer(
                id.isPresent()
                        ? bench.office().challenge(filing.signer(), id.get())
                        : bench.office()
                                .openChallenge(
                                        filing.signer(),
                                        filing.provisional().orElseThrow().submissionId()));
    }

    /// Waits until the mail server has said something about the mail with the code.
    Challenge whenMailIsDecided(Filing filing, Duration patience) throws InterruptedException {
        return when(filing, patience, Filer::decided);
    }

    private Challenge when(Filing filing, Duration patience, Predicate<Challenge> decided)
            throws InterruptedException {
        var id = filing.challenge().orElseThrow().challengeId();
        var until = System.nanoTime() + patience.toNanos();
        while (true) {
            var challenge = answer(bench.office().challenge(filing.signer(), id));
            if (decided.test(challenge) || System.nanoTime() > until) return challenge;
            Thread.sleep(LOOK_AGAIN);
        }
    }

    Optional<String> mailSays(Challenge challenge) {
        return mail(challenge)
                .map(each -> new DeliveryWords(words).say(each, challenge.softExpiresAt()));
    }

    static Optional<Challenge.Delivery> mail(Challenge challenge) {
        return challenge.deliveries().stream()
                .filter(each -> each.channel().equals("EMAIL"))
                .findFirst();
    }

    <T> T answer(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var problem) -> throw refused(problem);
            case Outcome.Unreachable<T>(var reason, var mayHaveArrived) -> throw unsure(reason);
        };
    }

    /// Whether there is something to say of the mail, or no mail is sent.
    private static boolean decided(Challenge challenge) {
        if (!challenge.channelsOffered().contains("EMAIL")) return true;
        return mail(challenge)
                .filter(
                        each ->
                                each.state().needsFallback()
                                        || each.state() == Challenge.DeliveryState.ACCEPTED
                                        || each.state() == Challenge.DeliveryState.RELAYED)
                .isPresent();
    }

    private Filing moved(Journey.Step step) {
        return switch (step) {
            case Journey.Step.Moved(var filing) -> filing;
            case Journey.Step.Refused(var filing, var problem) -> throw refused(problem);
            case Journey.Step.Unsure(var filing, var reason) -> throw unsure(reason);
            case Journey.Step.ReceiptRefused(var filing, var reasons) ->
                    throw new Stopped(
                            Exit.NOT_GENUINE,
                            "cli.receipt.refused",
                            String.join(" ", reasons.stream().map(words::say).toList()));
        };
    }

    private Stopped refused(Problem problem) {
        return new Stopped(
                Exit.REFUSED, "cli.refused", new ProblemWords(words).say(problem), problem.type());
    }

    private Stopped unsure(String reasonKey) {
        return new Stopped(Exit.UNSURE, "cli.unsure", words.say(reasonKey));
    }

    /// Whose account a return goes out under: who signed it, or will.
    static Npwp sender(Filing filing) {
        return filing.sealed()
                .map(each -> each.seal().signerNpwp())
                .orElseGet(() -> npwp(filing.taxReturn()));
    }

    static Npwp npwp(TaxReturn taxReturn) {
        return taxReturn
                .answers()
                .get(Taxpayer.NPWP)
                .flatMap(Npwp::parse)
                .orElseThrow(() -> new Stopped(Exit.NOT_READY, "cli.seal.noNpwp"));
    }

    private String person(Npwp npwp, TaxReturn taxReturn) {
        return bench.cabinet().people().stream()
                .filter(each -> each.npwp16().equals(npwp.digits()))
                .map(Person::id)
                .findFirst()
                .orElseGet(() -> newPerson(npwp, taxReturn).id());
    }

    private Person newPerson(Npwp npwp, TaxReturn taxReturn) {
        var person = FirstProfile.of(npwp, taxReturn);
        bench.cabinet().save(person);
        return person;
    }
}
