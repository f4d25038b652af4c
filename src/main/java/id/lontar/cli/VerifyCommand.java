package id.lontar.cli;

import id.lontar.filing.CardCode;
import id.lontar.filing.CodeFinder;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Proof;
import id.lontar.filing.Sealer;
import id.lontar.filing.SmsWords;
import id.lontar.filing.TokenCheck;
import id.lontar.filing.Workbench;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

/// Releases a sent return with the code of the mail, of an app or of a card, or with a QR; or
// checks a sealed
// file offline.
@Command(name = "verify")
final class VerifyCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin Account account;

    @Parameters(paramLabel = "RETURN", arity = "0..1", descriptionKey = "filing")
    String id = "";

    @Option(names = "--qr", paramLabel = "FILE")
    String qr = "";

    @Option(names = "--totp")
    boolean totp;

    @Option(names = "--card")
    boolean card;

    @Option(names = "--code-file", paramLabel = "FILE")
    String codeFile = "";

    @Option(names = "--resend")
    boolean resend;

    @Option(names = "--sms")
    boolean sms;

    @Option(names = "--sealed", paramLabel = "FILE")
    String sealed = "";

    VerifyCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!sealed.isEmpty()) return container(Path.of(sealed)).code();
        var bench = store.open(house, terminal);
        var filer = new Filer(bench, house.words());
        var filing = new FilingArgument(id).in(bench, VerifyCommand::waits);
        account.signIn(bench, filer, terminal, Filer.sender(filing));
        terminal.progress().at(0, 1, "cli.verify.busy");
        var now = filer.settle(filing);
        terminal.progress().at(1, 1, "cli.verify.busy");
        var waits = now.state() == FilingState.AWAITING_VERIFICATION;
        var done = waits ? answered(bench, filer, now) : now;
        ReceiptCommand.say(terminal, done);
        ListCommand.print(terminal, done);
        if (!resend && !sms) Ending.mustBeReceipt(done);
        return Exit.OK.code();
    }

    private Filing answered(Workbench bench, Filer filer, Filing filing)
            throws IOException, InterruptedException {
        if (sms) return texted(filer, filing);
        return resend ? asked(filer, filing) : confirmed(bench, filer, filing);
    }

    /// The same code as by mail, by another road.
    private Filing texted(Filer filer, Filing filing) throws InterruptedException {
        var asked = filer.text(filing);
        terminal.progress().at(0, 1, "cli.send.sms");
        var challenge = filer.whenMessageIsDecided(asked, SendCommand.PATIENCE);
        terminal.progress().at(1, 1, "cli.send.sms");
        var said = new SmsWords(terminal.words());
        challenge.message().ifPresent(each -> terminal.text(said.say(each)));
        challenge.sms().ifPresent(each -> terminal.text(said.say(each)));
        terminal.record(
                "sms",
                Map.of(
                        "state",
                        challenge.message().map(each -> each.state().name()).orElse(""),
                        "leftToday",
                        challenge.sms().map(each -> each.leftToday()).orElse(0)));
        return asked;
    }

    private Filing asked(Filer filer, Filing filing) throws InterruptedException {
        var asked = filer.askAgain(filing);
        SendCommand.mail(terminal, filer, asked);
        return asked;
    }

    private Filing confirmed(Workbench bench, Filer filer, Filing filing)
            throws IOException, InterruptedException {
        var proof = proof(bench, filer, filing);
        terminal.progress().at(0, 1, "cli.verify.busy");
        var confirmed = filer.confirm(filing, proof);
        terminal.progress().at(1, 1, "cli.verify.busy");
        return confirmed;
    }

    /// Seal, digests and signature of a container, with nothing but the file.
    private Exit container(Path file) {
        try {
            var opened = house.offline().sealer().open(ReturnArgument.bytes(file));
            var seal = opened.seal();
            terminal.say(
                    "cli.sealed.good",
                    opened.fingerprint(),
                    seal.form().code(),
                    seal.period(),
                    seal.npwp().masked(),
                    seal.amount().toString(),
                    seal.gatewayId());
            terminal.record(
                    "sealed",
                    Map.of(
                            "fingerprint", opened.fingerprint(),
                            "sptDigest", opened.sptDigest().hex(),
                            "form", seal.form().code(),
                            "period", seal.period(),
                            "status", seal.status().name(),
                            "amount", seal.amount().amount(),
                            "gatewayId", seal.gatewayId()));
            return Exit.OK;
        } catch (Sealer.BrokenSeal e) {
            throw new Stopped(
                    Exit.NOT_GENUINE,
                    "cli.sealed.bad",
                    file.toString(),
                    house.words().say(e.key()));
        }
    }

    private Proof proof(Workbench bench, Filer filer, Filing filing) throws IOException {
        if (!qr.isEmpty()) return token(bench, filing, Path.of(qr));
        if (card) return card(filer, filing);
        return totp ? app(filing) : code();
    }

    private Proof code() {
        return switch (CodeFinder.find(given())) {
            case CodeFinder.Result.Found(var code) -> new Proof.Code(code.digits());
            case CodeFinder.Result.Several several ->
                    throw new Stopped(Exit.NOT_GENUINE, "cli.code.several");
            case CodeFinder.Result.None none ->
                    throw new Stopped(Exit.NOT_GENUINE, "cli.code.none");
        };
    }

    private Proof app(Filing filing) {
        var given = new Secret(codeFile, "LONTAR_CODE", "cli.totp.prompt").ask(terminal);
        return new Proof.Totp(
                TotpCommand.digits(new String(given)), filing.counted().orElseThrow().sptDigest());
    }

    /// Which code of which card only the gateway knows.
    private Proof card(Filer filer, Filing filing) {
        var asked =
                filer.challenge(filing)
                        .card()
                        .orElseThrow(() -> new Stopped(Exit.REFUSED, "cli.card.notOffered"));
        terminal.say("cli.card.asked", asked.number(), asked.serial(), asked.left());
        terminal.record(
                "cardAsked",
                Map.of(
                        "serial", asked.serial(),
                        "number", asked.number(),
                        "left", asked.left()));
        var given = new Secret(codeFile, "LONTAR_CODE", "cli.card.prompt").ask(terminal);
        return CardCode.parse(asked.serial(), asked.number(), new String(given))
                .map(each -> proof(each, filing))
                .orElseThrow(
                        () ->
                                new Stopped(
                                        Exit.NOT_GENUINE,
                                        "cli.card.mistyped",
                                        asked.number(),
                                        asked.serial()));
    }

    private static Proof proof(CardCode code, Filing filing) {
        return new Proof.Card(
                code.serial(),
                code.number(),
                code.characters(),
                filing.counted().orElseThrow().sptDigest());
    }

    /// A file may hold the whole mail.
    private String given() {
        return codeFile.isEmpty() || codeFile.equals("-")
                ? new String(new Secret(codeFile, "LONTAR_CODE", "cli.code.prompt").ask(terminal))
                : new String(ReturnArgument.bytes(Path.of(codeFile)), StandardCharsets.UTF_8);
    }

    static Proof token(Workbench bench, Filing filing, Path picture) throws IOException {
        ReturnArgument.bytes(picture);
        var texts = bench.checks().eyes().look(picture).stream().map(each -> each.text()).toList();
        var sealed = filing.counted().orElseThrow();
        var verdict =
                bench.checks()
                        .tokens()
                        .check(
                                texts,
                                sealed.seal().npwp(),
                                sealed.sptDigest(),
                                filing.challenge().map(each -> each.challengeId()).orElse(""),
                                bench.clock().instant());
        return switch (verdict.orElseThrow(() -> noQr(picture))) {
            case TokenCheck.Verdict.Fits(var token) -> token;
            case TokenCheck.Verdict.DoesNot(var reason, var other) ->
                    throw new Stopped(
                            Exit.NOT_GENUINE,
                            "qr." + reason,
                            sealed.fingerprint(),
                            other.orElse("?"));
        };
    }

    private static Stopped noQr(Path picture) {
        return new Stopped(Exit.NOT_GENUINE, "cli.qr.none", picture.toString());
    }

    private static boolean waits(Filing filing) {
        return switch (filing.state()) {
            case AWAITING_VERIFICATION, VERIFICATION_UNKNOWN, VERIFIED -> true;
            default -> false;
        };
    }
}
