package id.lontar.cli;

import id.lontar.filing.CodeFinder;
import id.lontar.filing.DeliveryWords;
import id.lontar.filing.MailAddress.Standing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The e-mail address of an account; its subcommands change it.
@Command(name = "email")
final class EmailCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Option(names = "--npwp", paramLabel = "NPWP", scope = ScopeType.INHERIT)
    String npwp = "";

    @Mixin AccountDoor own;

    EmailCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var at = own.enter(house, terminal, npwp);
        say(at.answer(at.bench().office().mailAddress().of(at.owner())));
        return Exit.OK.code();
    }

    @Command(name = "change")
    int change(
            @Mixin TotpCommand.EfinDoor efin,
            @Parameters(paramLabel = "ADDRESS", descriptionKey = "newEmail") String address,
            @Option(names = "--totp-file", paramLabel = "FILE", defaultValue = "") String totp)
            throws IOException {
        var at = efin.door.enter(house, terminal, npwp);
        var number = efin.efin(at.bench(), at.npwp(), terminal);
        say(
                at.answer(
                        at.bench()
                                .office()
                                .mailAddress()
                                .begin(
                                        at.owner(),
                                        address,
                                        number,
                                        TotpCommand.whereThereIsOne(at, totp, terminal))));
        return Exit.OK.code();
    }

    @Command(name = "confirm")
    int confirm(
            @Mixin AccountDoor door,
            @Option(names = "--code-file", paramLabel = "FILE", defaultValue = "") String file)
            throws IOException {
        var at = door.enter(house, terminal, npwp);
        var typed = new Secret(file, "LONTAR_CODE", "cli.code.prompt").ask(terminal);
        if (!(CodeFinder.find(new String(typed)) instanceof CodeFinder.Result.Found(var code)))
            throw new Stopped(Exit.NOT_GENUINE, "cli.code.none");
        say(at.answer(at.bench().office().mailAddress().confirm(at.owner(), code.digits())));
        return Exit.OK.code();
    }

    @Command(name = "cancel")
    int cancel(@Mixin AccountDoor door) throws IOException {
        var at = door.enter(house, terminal, npwp);
        say(at.answer(at.bench().office().mailAddress().cancel(at.owner())));
        return Exit.OK.code();
    }

    private void say(Standing standing) {
        var words = house.words();
        terminal.say("cli.email.is", standing.masked());
        standing.change()
                .ifPresent(
                        each -> {
                            terminal.say(
                                    "cli.email.changing",
                                    each.masked(),
                                    words.moment(each.usableFrom()),
                                    words.moment(each.expiresAt()),
                                    each.attemptsLeft());
                            each.mail()
                                    .ifPresent(
                                            mail ->
                                                    terminal.text(
                                                            new DeliveryWords(words)
                                                                    .say(mail, Optional.empty())));
                        });
        var members = new LinkedHashMap<String, Object>();
        members.put("masked", standing.masked());
        standing.refusedAt().ifPresent(at -> members.put("refusedAt", at.toString()));
        standing.change()
                .ifPresent(
                        each -> {
                            members.put("newMasked", each.masked());
                            members.put("usableFrom", each.usableFrom().toString());
                            members.put("expiresAt", each.expiresAt().toString());
                            members.put("attemptsLeft", each.attemptsLeft());
                        });
        terminal.record("email", members);
    }
}
