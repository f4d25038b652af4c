package id.lontar.cli;

import id.lontar.filing.Authenticators.Factors;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

/// The authenticator app of an account: whether there is one; its subcommands add and remove it.
@Command(name = "totp")
final class TotpCommand implements Callable<Integer> {
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final int TRIES = 3;

    private final House house;
    private final Terminal terminal;

    @Option(names = "--npwp", paramLabel = "NPWP", scope = ScopeType.INHERIT)
    String npwp = "";

    TotpCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    /// What changes the account asks for the EFIN too.
    static final class EfinDoor {
        @Mixin AccountDoor door;

        @Option(names = "--efin-file", paramLabel = "FILE", descriptionKey = "efinFile")
        String efinFile = "";

        String efin(Workbench bench, Npwp owner, Terminal terminal) {
            return Citizens.find(bench, owner)
                    .map(each -> each.efin())
                    .orElseGet(
                            () ->
                                    new String(
                                            new Secret(efinFile, "LONTAR_EFIN", "cli.account.efin")
                                                    .ask(terminal)));
        }
    }

    @Mixin AccountDoor own;

    @Override
    public Integer call() throws IOException {
        var at = own.enter(house, terminal, npwp);
        say(at.answer(at.bench().office().authenticators().of(at.owner())));
        return Exit.OK.code();
    }

    @Command(name = "enrol")
    int enrol(
            @Mixin EfinDoor efin,
            @Option(names = "--codes-file", paramLabel = "FILE", defaultValue = "") String codes)
            throws IOException {
        var at = efin.door.enter(house, terminal, npwp);
        var app = at.bench().office().authenticators();
        var number = efin.efin(at.bench(), at.npwp(), terminal);
        var offer = at.answer(app.begin(at.owner(), number));
        terminal.say("cli.totp.offer", offer.uri(), offer.grouped());
        terminal.record("offer", Map.of("uri", offer.uri(), "secret", offer.secret()));
        try (var pair = new TotpCodes(codes, terminal)) {
            var first = typed(pair, "cli.totp.first");
            var second = next(pair, first);
            say(at.answer(app.confirm(at.owner(), first, second)));
        }
        return Exit.OK.code();
    }

    @Command(name = "remove")
    int remove(
            @Mixin EfinDoor efin,
            @Option(names = "--lost") boolean lost,
            @Option(names = "--code-file", paramLabel = "FILE", defaultValue = "") String file)
            throws IOException {
        var at = efin.door.enter(house, terminal, npwp);
        var number = efin.efin(at.bench(), at.npwp(), terminal);
        var code =
                lost
                        ? Optional.<String>empty()
                        : Optional.of(
                                digits(
                                        new String(
                                                new Secret(file, "LONTAR_CODE", "cli.totp.prompt")
                                                        .ask(terminal))));
        say(at.answer(at.bench().office().authenticators().remove(at.owner(), number, code)));
        return Exit.OK.code();
    }

    /// Only who has an app is asked for its code, to change something else with.
    static Optional<String> whereThereIsOne(AccountDoor.At at, String file, Terminal terminal) {
        var has = at.answer(at.bench().office().authenticators().of(at.owner())).totp();
        if (has.isEmpty() && file.isEmpty()) return Optional.empty();
        var given = new Secret(file, "LONTAR_TOTP", "cli.totp.prompt").ask(terminal);
        return Optional.of(digits(new String(given)));
    }

    /// Six digits however they are grouped.
    static String digits(String typed) {
        var digits = typed.replaceAll("\\s", "");
        if (!CODE.matcher(digits).matches()) throw new Stopped(Exit.NOT_GENUINE, "cli.totp.none");
        return digits;
    }

    private static String typed(TotpCodes codes, String promptKey) {
        return digits(codes.next(promptKey));
    }

    /// The same code twice is no second one: a person is told to wait for the next.
    private String next(TotpCodes codes, String first) {
        for (var tries = 0; tries < TRIES; tries++) {
            var second = typed(codes, "cli.totp.second");
            if (!second.equals(first)) return second;
            terminal.note(terminal.words().say("cli.totp.same"));
        }
        throw new Stopped(Exit.NOT_GENUINE, "cli.totp.same");
    }

    private void say(Factors factors) {
        var totp = factors.totp();
        if (totp.isEmpty()) terminal.say("cli.totp.absent");
        totp.ifPresent(
                each ->
                        each.endsAt()
                                .ifPresentOrElse(
                                        end ->
                                                terminal.say(
                                                        "cli.totp.ends", house.words().moment(end)),
                                        () ->
                                                terminal.say(
                                                        "cli.totp.there",
                                                        house.words().moment(each.usableFrom()))));
        terminal.record(
                "totp",
                totp.map(each -> Map.of("usableFrom", each.usableFrom().toString()))
                        .orElse(Map.of()));
    }
}
