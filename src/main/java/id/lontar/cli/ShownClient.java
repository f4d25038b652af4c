package id.lontar.cli;

import id.lontar.filing.Client;

import java.util.LinkedHashMap;
import java.util.Map;

/// A client on a terminal: a line for people, an object for programs.
record ShownClient(Terminal terminal) {
    private static final int SHORT = 8;

    void print(Client client) {
        var words = terminal.words();
        var mandate =
                client.mandate()
                        .map(each -> words.say("cli.clients.until", words.date(each.until())))
                        .orElse("");
        terminal.text(
                "%s  %-22s %-32s %s"
                        .formatted(
                                shortId(client),
                                client.numbers().npwp().grouped(),
                                client.name(),
                                mandate)
                        .stripTrailing());
        terminal.record("client", members(client));
    }

    static String shortId(Client client) {
        return client.id().substring(0, Math.min(SHORT, client.id().length()));
    }

    static Map<String, Object> members(Client client) {
        var members = new LinkedHashMap<String, Object>();
        members.put("id", client.id());
        members.put("name", client.name());
        members.put("kind", client.kind().name());
        members.put("npwp", client.numbers().npwp().digits());
        client.numbers().old().ifPresent(each -> members.put("oldNpwp", each.digits()));
        client.numbers().nik().ifPresent(each -> members.put("nik", each.digits()));
        members.put("mail", client.contact().mail());
        members.put("phone", client.contact().phone());
        client.mandate()
                .ifPresent(
                        each -> {
                            members.put("mandate", each.number());
                            members.put("mandateUntil", each.until().toString());
                        });
        members.put("engagement", client.engagement());
        members.put("notes", client.notes());
        return members;
    }
}
