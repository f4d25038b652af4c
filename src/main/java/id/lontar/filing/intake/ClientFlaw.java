package id.lontar.filing.intake;

import id.lontar.filing.sheet.Cell;
import id.lontar.filing.sheet.CellAt;
import id.lontar.words.Words;

import java.util.List;

/// Something wrong in a list of clients: where, and what.
///
/// @param kind the end of the message key: of `clients.flaw`, or else of `intake.flaw`
/// @param found what stands there
/// @param offered what it would read; empty when nobody can tell
/// @param arguments of the message, after what was found and what is offered
public record ClientFlaw(
        String kind, CellAt at, String found, String offered, List<String> arguments) {
    public ClientFlaw {
        arguments = List.copyOf(arguments);
    }

    static ClientFlaw at(String kind, Cell cell, String... arguments) {
        return new ClientFlaw(kind, cell.at(), cell.text(), "", List.of(arguments));
    }

    /// A flaw any list may have.
    static ClientFlaw of(Flaw flaw) {
        return new ClientFlaw(
                flaw.kind().name(),
                flaw.at(),
                flaw.found(),
                flaw.offered(),
                flaw.arguments().stream().map(Object::toString).toList());
    }

    public String say(Words words) {
        var all = new java.util.ArrayList<Object>(List.of(found, offered));
        all.addAll(arguments);
        var own = "clients.flaw." + kind;
        var key = words.find(own).isPresent() ? own : "intake.flaw." + kind;
        return words.say(key, all.toArray());
    }
}
