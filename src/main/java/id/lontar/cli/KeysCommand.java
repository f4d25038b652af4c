package id.lontar.cli;

import id.lontar.cli.AccountDoor.At;
import id.lontar.filing.KeyInUse;
import id.lontar.filing.RegisteredKeys;
import id.lontar.filing.RegisteredKeys.RegisteredKey;
import id.lontar.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// The device keys of an account; its subcommand revokes one.
@Command(name = "keys")
final class KeysCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;
    private final Words words;

    @Option(names = "--npwp", paramLabel = "NPWP", scope = ScopeType.INHERIT)
    String npwp = "";

    @Mixin AccountDoor own;

    KeysCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
        this.words = house.words();
    }

    @Override
    public Integer call() throws IOException {
        var at = own.enter(house, terminal, npwp);
        say(at, at.answer(at.bench().office().registeredKeys().of(at.owner())));
        return Exit.OK.code();
    }

    @Command(name = "revoke")
    int revoke(
            @Mixin AccountDoor door,
            @Parameters(
                            paramLabel = "FINGERPRINT",
                            arity = "1..4",
                            descriptionKey = "keyFingerprint")
                    List<String> fingerprint)
            throws IOException {
        var keyId = String.join("", fingerprint).replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (!keyId.matches("[0-9a-f]{16}")) throw new Stopped(Exit.USAGE, "cli.keys.which");
        var at = door.enter(house, terminal, npwp);
        var after = at.answer(at.bench().office().registeredKeys().revoke(at.owner(), keyId));
        terminal.say("cli.keys.revoked", grouped(keyId));
        var use = KeyInUse.of(at.bench().cabinet().filings(), keyId);
        for (var each : use.unsent())
            terminal.say("cli.keys.sealAgain", FilingArgument.shortId(each));
        for (var each : use.waiting())
            terminal.say("cli.keys.waiting", FilingArgument.shortId(each));
        if (ours(at).filter(keyId::equals).isPresent()) terminal.say("cli.keys.ours");
        say(at, after);
        return Exit.OK.code();
    }

    private static Optional<String> ours(At at) {
        return at.bench().keys().devicePublicKey(at.owner()).map(RegisteredKeys::idOf);
    }

    private static String grouped(String keyId) {
        return keyId.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private void say(At at, List<RegisteredKey> keys) {
        if (keys.isEmpty()) terminal.say("cli.keys.none");
        var ours = ours(at);
        for (var each : keys) {
            var here = ours.filter(each.keyId()::equals).isPresent();
            terminal.say(
                    "cli.keys.key",
                    each.fingerprint(),
                    each.name(),
                    words.say(here ? "cli.keys.here" : "cli.keys.elsewhere"),
                    words.moment(each.registeredAt()),
                    each.lastUsedAt().map(words::moment).orElse(words.say("cli.keys.never")),
                    counts(each));
            record(each, here);
        }
    }

    private String counts(RegisteredKey key) {
        if (key.revokedAt().isPresent())
            return words.say("cli.keys.revokedAt", words.moment(key.revokedAt().get()));
        return key.usableFrom()
                .map(from -> words.say("cli.keys.from", words.moment(from)))
                .orElseGet(() -> words.say("cli.keys.untold"));
    }

    private void record(RegisteredKey key, boolean here) {
        var members = new LinkedHashMap<String, Object>();
        members.put("keyId", key.keyId());
        members.put("name", key.name());
        members.put("thisDevice", here);
        members.put("registeredAt", key.registeredAt().toString());
        put(members, "usableFrom", key.usableFrom());
        put(members, "lastUsedAt", key.lastUsedAt());
        put(members, "revokedAt", key.revokedAt());
        terminal.record("key", members);
    }

    private static void put(Map<String, Object> members, String name, Optional<Instant> at) {
        at.ifPresent(each -> members.put(name, each.toString()));
    }
}
