package id.lontar.cli;

import id.lontar.filing.Mandates.Known;
import id.lontar.filing.Mandates.Mandate;
import id.lontar.filing.Mandates.Scope;
import id.lontar.filing.Mandates.Side;
import id.lontar.filing.Mandates.Wanted;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;

/// The mandates (surat kuasa) of an account, given and held; its subcommands give and revoke one.
@Command(name = "mandate")
final class MandateCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Option(names = "--npwp", paramLabel = "NPWP", scope = ScopeType.INHERIT)
    String npwp = "";

    @Mixin AccountDoor own;

    MandateCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        return list(own);
    }

    @Command(name = "list")
    int list(@Mixin AccountDoor door) throws IOException {
        var at = door.enter(house, terminal, npwp);
        say(at.answer(at.bench().office().mandates().of(at.owner())));
        return Exit.OK.code();
    }

    @Command(name = "grant")
    int grant(
            @Mixin TotpCommand.EfinDoor efin,
            @Parameters(paramLabel = "NPWP", descriptionKey = "delegate") String delegate,
            @Option(names = "--until", paramLabel = "YYYY-MM-DD", required = true) LocalDate until,
            @Option(names = "--forms", paramLabel = "FORM,...", defaultValue = "") String forms,
            @Option(names = "--years", paramLabel = "YEAR,...", defaultValue = "") String years,
            @Option(names = "--confirm", descriptionKey = "mandateConfirm") boolean confirms,
            @Option(names = "--totp-file", paramLabel = "FILE", defaultValue = "") String totp)
            throws IOException {
        var to =
                Npwp.parse(delegate)
                        .orElseThrow(() -> new Stopped(Exit.USAGE, "cli.mandate.npwp", delegate));
        var scope = new Scope(listed(forms), listed(years).stream().map(this::year).toList());
        var at = efin.door.enter(house, terminal, npwp);
        var number = efin.efin(at.bench(), at.npwp(), terminal);
        var given =
                at.answer(
                        at.bench()
                                .office()
                                .mandates()
                                .grant(
                                        at.owner(),
                                        new Wanted(to.digits(), scope, until, confirms),
                                        number,
                                        TotpCommand.whereThereIsOne(at, totp, terminal)));
        terminal.say("cli.mandate.granted", given.delegate().name());
        say("given", given, given.delegate());
        return Exit.OK.code();
    }

    @Command(name = "revoke")
    int revoke(
            @Mixin AccountDoor door,
            @Parameters(paramLabel = "ID", descriptionKey = "mandateId") String mandateId)
            throws IOException {
        var at = door.enter(house, terminal, npwp);
        var left = at.answer(at.bench().office().mandates().revoke(at.owner(), mandateId.strip()));
        terminal.say("cli.mandate.revoked");
        say(left);
        return Exit.OK.code();
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private int year(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Stopped(Exit.USAGE, "cli.mandate.year", text);
        }
    }

    private void say(Known known) {
        if (known.given().isEmpty() && known.held().isEmpty()) terminal.say("cli.mandate.none");
        for (var each : known.given()) say("given", each, each.delegate());
        for (var each : known.held()) say("held", each, each.grantor());
    }

    /// @param side `given` or `held`
    private void say(String side, Mandate mandate, Side other) {
        var words = house.words();
        var state = mandate.at(house.clock().instant());
        var scope = mandate.scope();
        terminal.say(
                "cli.mandate." + side,
                mandate.mandateId(),
                other.name(),
                new Npwp(other.npwp()).grouped(),
                scope.forms().isEmpty()
                        ? words.say("cli.mandate.allForms")
                        : String.join(", ", scope.forms()),
                scope.years().isEmpty()
                        ? words.say("cli.mandate.allYears")
                        : String.join(", ", scope.years().stream().map(String::valueOf).toList()),
                words.say("cli.mandate.state." + state),
                words.moment(mandate.endsAt()),
                words.say(mandate.confirms() ? "cli.mandate.confirms" : "cli.mandate.sends"));
        var members = new LinkedHashMap<String, Object>();
        members.put("side", side);
        members.put("mandateId", mandate.mandateId());
        members.put("npwp", other.npwp());
        members.put("name", other.name());
        members.put("forms", scope.forms());
        members.put("years", scope.years());
        members.put("state", state.name());
        mandate.usableFrom().ifPresent(at -> members.put("usableFrom", at.toString()));
        members.put("confirms", mandate.confirms());
        members.put("endsAt", mandate.endsAt().toString());
        terminal.record("mandate", members);
    }
}
