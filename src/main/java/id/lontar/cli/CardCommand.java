package id.lontar.cli;

import id.lontar.filing.CodeCards.Card;
import id.lontar.filing.CodeCards.Cards;
import id.lontar.filing.CodeCards.Offer;
import id.lontar.work.SecretFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;

/// The printed code card of an account; its subcommands make and revoke one.
@Command(name = "card")
final class CardCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Option(names = "--npwp", paramLabel = "NPWP", scope = ScopeType.INHERIT)
    String npwp = "";

    @Mixin AccountDoor own;

    CardCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var at = own.enter(house, terminal, npwp);
        say(at.answer(at.bench().office().codeCards().of(at.owner())));
        return Exit.OK.code();
    }

    /// The card counts only once its codes are on the disk; until then the old one stays.
    @Command(name = "make")
    int make(
            @Mixin TotpCommand.EfinDoor efin,
            @Parameters(paramLabel = "FILE", descriptionKey = "cardFile") Path file,
            @Option(names = "--totp-file", paramLabel = "FILE", defaultValue = "") String totp)
            throws IOException {
        new NewFile(file.toString()).insistOnFree();
        var at = efin.door.enter(house, terminal, npwp);
        var cards = at.bench().office().codeCards();
        var number = efin.efin(at.bench(), at.npwp(), terminal);
        var offer =
                at.answer(
                        cards.make(
                                at.owner(),
                                number,
                                TotpCommand.whereThereIsOne(at, totp, terminal)));
        print(at, offer, file);
        var after = at.answer(cards.activate(at.owner(), offer.cardId()));
        terminal.say("cli.card.made", offer.serial(), file.toString());
        terminal.note(terminal.words().say("cli.card.secret"));
        say(after);
        return Exit.OK.code();
    }

    private static void print(AccountDoor.At at, Offer offer, Path file) {
        var pdf =
                at.bench().papers().cards().print(offer, at.npwp(), at.bench().office().gateway());
        try {
            SecretFile.write(file, pdf);
        } catch (FileAlreadyExistsException e) {
            throw new Stopped(Exit.USAGE, "cli.new.exists", file.toString());
        } catch (IOException e) {
            throw new Stopped(Exit.UNREADABLE, "cli.card.unwritten", file.toString());
        }
    }

    @Command(name = "revoke")
    int revoke(
            @Mixin AccountDoor door,
            @Parameters(paramLabel = "SERIAL", descriptionKey = "cardSerial") String serial)
            throws IOException {
        var at = door.enter(house, terminal, npwp);
        var cards = at.bench().office().codeCards();
        var asked = serial.strip().toUpperCase(Locale.ROOT);
        var card =
                at.answer(cards.of(at.owner())).cards().stream()
                        .filter(each -> each.serial().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> new Stopped(Exit.NOT_FOUND, "cli.card.which", asked));
        var after = at.answer(cards.revoke(at.owner(), card.cardId()));
        terminal.say("cli.card.revoked", asked);
        say(after);
        return Exit.OK.code();
    }

    private void say(Cards cards) {
        if (!cards.offered()) terminal.say("cli.card.off");
        else if (cards.cards().isEmpty()) terminal.say("cli.card.none");
        for (var each : cards.cards()) say(each);
    }

    private void say(Card card) {
        var words = house.words();
        terminal.say(
                "cli.card.card",
                card.serial(),
                card.left(),
                card.usableFrom().map(words::moment).orElse(words.say("cli.card.untold")),
                words.moment(card.expiresAt()));
        if (card.runsLow()) terminal.say("cli.card.low", card.left());
        var members = new LinkedHashMap<String, Object>();
        members.put("serial", card.serial());
        members.put("left", card.left());
        card.usableFrom().ifPresent(at -> members.put("usableFrom", at.toString()));
        members.put("expiresAt", card.expiresAt().toString());
        terminal.record("card", members);
    }
}
