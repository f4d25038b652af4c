package id.lontar.cli;

import id.lontar.filing.Challenge;
import id.lontar.filing.CodeFinder;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.Filing;
import id.lontar.filing.Practice;
import id.lontar.filing.Proof;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.rules.Settlement;
import id.lontar.tax.Npwp;
import id.lontar.work.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

/// One practice person files one sample return, each step shown as it happens.
final class PracticeJourney {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final House house;
    private final Terminal terminal;
    private final Workbench bench;
    private final Path folder;
    private final Filer filer;

    PracticeJourney(House house, Terminal terminal, Workbench bench, Path folder) {
        this.house = house;
        this.terminal = terminal;
        this.bench = bench;
        this.folder = folder;
        this.filer = new Filer(bench, house.words());
    }

    void fileByCode(TaxReturn sample) throws IOException, InterruptedException {
        var citizen = citizen(sample);
        practice().mailIs(Practice.MailWeather.FINE);
        terminal.say("cli.practice.first", citizen.person().name());
        var sent = send(sample, citizen);
        var challenge = filer.whenMailIsDecided(sent, PATIENCE);
        filer.mailSays(challenge).ifPresent(each -> step("cli.practice.mail", each));
        var mail = mail(citizen, sent);
        step("cli.practice.mailbox", citizen.person().email(), mail.subject());
        accept(sent, code(mail));
    }

    void fileByQr(TaxReturn sample) throws IOException, InterruptedException {
        var citizen = citizen(sample);
        practice().mailIs(Practice.MailWeather.HELD_BACK);
        terminal.say("cli.practice.second", citizen.person().name());
        var sent = send(sample, citizen);
        var challenge = filer.whenMailIsDecided(sent, PATIENCE);
        filer.mailSays(challenge).ifPresent(each -> step("cli.practice.mail", each));
        sent.provisional()
                .ifPresent(tts -> terminal.text("  " + new DeliveryWords(house.words()).safe(tts)));
        var picture = qr(citizen, challenge);
        step("cli.practice.qr", picture.toString());
        accept(sent, released(sent, picture));
        practice().mailIs(Practice.MailWeather.FINE);
    }

    /// The picture releases the return, so it does not stay behind.
    private Proof released(Filing sent, Path picture) throws IOException {
        try {
            return VerifyCommand.token(bench, sent, picture);
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private Filing send(TaxReturn sample, Practice.Citizen citizen) throws IOException {
        var joined = new PracticeProofs(house.words()).join(wizard(sample));
        var answered = joined.taxReturn();
        var read = ReturnArgument.of(house, "", answered);
        if (!new CheckCommand(house, terminal).print(read))
            throw new Stopped(Exit.NOT_READY, "cli.seal.notReady");
        pay(read);
        var npwp = Filer.npwp(answered);
        filer.signIn(npwp, citizen.password().toCharArray());
        var passphrase = citizen.keyStorePassphrase().toCharArray();
        var key = Citizens.deviceKey(bench, filer, citizen, passphrase, false);
        var sealed =
                filer.seal(
                        answered,
                        key,
                        passphrase,
                        joined.attachments(),
                        Optional.empty(),
                        Optional.empty());
        step("cli.practice.sealed", sealed.sealed().orElseThrow().fingerprint());
        var sent = filer.send(sealed);
        var tts = sent.provisional().orElseThrow();
        step(
                "cli.practice.sent",
                tts.ttsNo(),
                house.words().moment(tts.receivedAt()),
                bench.office().gateway().name());
        return sent;
    }

    private TaxReturn wizard(TaxReturn sample) {
        var form = house.forms().find(sample.form(), sample.year()).orElseThrow();
        return sample.with(
                new WizardWalk(house.law(), form, sample.year(), terminal).answer(sample));
    }

    private void pay(ReturnArgument read) {
        for (var row : read.taxReturn().answers().rows(Settlement.PAYMENTS))
            step(
                    "cli.practice.paid",
                    row.amount(Settlement.PAYMENT_AMOUNT).toString(),
                    row.text(Settlement.PAYMENT_NUMBER));
    }

    private void accept(Filing sent, Proof proof) throws IOException {
        var accepted = filer.confirm(sent, proof);
        var receipt = accepted.receipt();
        var pdf = bench.cabinet().kept(accepted.id(), "receipt.pdf");
        if (receipt.isEmpty() || pdf.isEmpty()) throw new Stopped(Exit.UNSURE, "cli.receipt.none");
        ReceiptCommand.print(terminal, receipt.get());
        var target = folder.resolve("receipts").resolve("BPE-" + receipt.get().ntte() + ".pdf");
        Files.createDirectories(folder.resolve("receipts"));
        WholeFile.writeOwn(target, pdf.get());
        terminal.say("cli.practice.receipt", target.toString());
        terminal.record("file", Map.of("receipt", target.toString()));
    }

    private Practice.Mail mail(Practice.Citizen citizen, Filing sent) {
        var fingerprint = sent.sealed().orElseThrow().fingerprint();
        return practice().mailbox(citizen.person().email()).stream()
                .filter(each -> each.text().contains(fingerprint))
                .findFirst()
                .orElseThrow(() -> new Stopped(Exit.UNSURE, "cli.practice.noMail"));
    }

    private static Proof code(Practice.Mail mail) {
        if (CodeFinder.find(mail.text()) instanceof CodeFinder.Result.Found(var code))
            return new Proof.Code(code.digits());
        throw new Stopped(Exit.NOT_GENUINE, "cli.code.none");
    }

    private Path qr(Practice.Citizen citizen, Challenge challenge) throws IOException {
        var npwp = Npwp.parse(citizen.person().npwp16()).orElseThrow();
        var shown =
                practice()
                        .signInOnPhone(npwp.digits(), citizen.password())
                        .flatMap(
                                phone -> phone.approve(challenge.challengeId(), Practice.PHONE_PIN))
                        .orElseThrow(() -> new Stopped(Exit.UNSURE, "cli.practice.noQr"));
        var file = folder.resolve("qr.png");
        if (!ImageIO.write(shown.picture(), "png", file.toFile()))
            throw new IOException("no PNG writer");
        return file;
    }

    private Practice practice() {
        return bench.practice().orElseThrow(() -> new Stopped(Exit.USAGE, "cli.practice.not"));
    }

    /// The practice person whose number the sample bears.
    private Practice.Citizen citizen(TaxReturn sample) {
        return Citizens.find(bench, Filer.npwp(sample))
                .orElseThrow(() -> new Stopped(Exit.NOT_FOUND, "cli.practice.not"));
    }

    private void step(String key, Object... arguments) {
        terminal.text("");
        terminal.say(key, arguments);
    }
}
