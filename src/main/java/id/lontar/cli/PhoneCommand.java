package id.lontar.cli;

import id.lontar.filing.CodeFinder;
import id.lontar.filing.ContactPhone;
import id.lontar.filing.ContactPhone.Change;
import id.lontar.filing.ContactPhone.Standing;
import id.lontar.filing.PhoneNumber;
import id.lontar.filing.SmsWords;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;

/// The mobile number of an account, for codes by SMS; its subcommands change it.
@Command(name = "phone")
final class PhoneCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Option(names = "--npwp", paramLabel = "NPWP", scope = ScopeType.INHERIT)
    String npwp = "";

    @Mixin AccountDoor own;

    PhoneCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var at = own.enter(house, terminal, npwp);
        say(at.answer(phone(at).of(at.owner())));
        return Exit.OK.code();
    }

    @Command(name = "change")
    int change(
            @Mixin TotpCommand.EfinDoor efin,
            @Parameters(paramLabel = "NUMBER", descriptionKey = "newPhone") String number,
            @Option(names = "--totp-file", paramLabel = "FILE", defaultValue = "") String totp)
            throws IOException {
        var wanted =
                PhoneNumber.parse(number)
                        .orElseThrow(() -> new Stopped(Exit.USAGE, "cli.phone.unreadable"));
        var at = efin.door.enter(house, terminal, npwp);
        var secret = efin.efin(at.bench(), at.npwp(), terminal);
        var code = TotpCommand.whereThereIsOne(at, totp, terminal);
        say(at.answer(phone(at).begin(at.owner(), wanted, secret, code)));
        return Exit.OK.code();
    }

    @Command(name = "resend")
    int resend(@Mixin AccountDoor door) throws IOException {
        var at = door.enter(house, terminal, npwp);
        say(at.answer(phone(at).again(at.owner())));
        return Exit.OK.code();
    }

    @Command(name = "confirm")
    int confirm(
            @Mixin AccountDoor door,
            @Option(names = "--code-file", paramLabel = "FILE", defaultValue = "") String file)
            throws IOException {
        var at = door.enter(house, terminal, npwp);
        var typed = new Secret(file, "LONTAR_CODE", "cli.phone.prompt").ask(terminal);
        if (!(CodeFinder.find(new String(typed)) instanceof CodeFinder.Result.Found(var code)))
            throw new Stopped(Exit.NOT_GENUINE, "cli.code.none");
        say(at.answer(phone(at).confirm(at.owner(), code.digits())));
        return Exit.OK.code();
    }

    @Command(name = "cancel")
    int cancel(@Mixin AccountDoor door) throws IOException {
        var at = door.enter(house, terminal, npwp);
        say(at.answer(phone(at).cancel(at.owner())));
        return Exit.OK.code();
    }

    @Command(name = "remove")
    int remove(@Mixin AccountDoor door) throws IOException {
        var at = door.enter(house, terminal, npwp);
        say(at.answer(phone(at).remove(at.owner())));
        return Exit.OK.code();
    }

    private static ContactPhone phone(AccountDoor.At at) {
        return at.bench().office().contactPhone();
    }

    private void say(Standing standing) {
        if (!standing.offered()) terminal.say("cli.phone.off");
        standing.masked()
                .ifPresentOrElse(
                        each -> terminal.say("cli.phone.is", each),
                        () -> terminal.say("cli.phone.none"));
        if (standing.offered()) terminal.say("cli.phone.left", standing.leftToday());
        standing.change().ifPresent(this::say);
        var members = new LinkedHashMap<String, Object>();
        members.put("offered", standing.offered());
        members.put("leftToday", standing.leftToday());
        standing.masked().ifPresent(each -> members.put("masked", each));
        standing.change()
                .ifPresent(
                        each -> {
                            members.put("newMasked", each.masked());
                            each.usableFrom()
                                    .ifPresent(at -> members.put("usableFrom", at.toString()));
                            members.put("expiresAt", each.expiresAt().toString());
                            members.put("attemptsLeft", each.attemptsLeft());
                        });
        terminal.record("phone", members);
    }

    private void say(Change change) {
        var words = house.words();
        terminal.say(
                "cli.phone.changing",
                change.masked(),
                change.usableFrom()
                        .map(words::moment)
                        .orElseGet(() -> words.say("cli.phone.untold")),
                words.moment(change.expiresAt()),
                change.attemptsLeft());
        change.message().ifPresent(each -> terminal.text(new SmsWords(words).say(each)));
    }
}
