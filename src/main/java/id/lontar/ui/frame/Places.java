package id.lontar.ui.frame;

import id.lontar.ui.Go;

import java.util.Optional;

/// A place as a short text, to be remembered over a restart.
final class Places {
    private Places() {}

    static Optional<String> write(Go place) {
        return Optional.ofNullable(
                switch (place) {
                    case Go.Home() -> "home";
                    case Go.People(var person) -> "people";
                    case Go.Account(var person) -> "account " + person;
                    case Go.Archive() -> "archive";
                    case Go.Board(var year, var lane) -> "board";
                    case Go.Cockpit(var year) -> "cockpit";
                    case Go.Settings() -> "settings";
                    case Go.Checkup() -> "checkup";
                    case Go.Wizard(var id, var page, var field) -> "wizard " + id;
                    case Go.SealAndSign(var id) -> "seal " + id;
                    case Go.CodeDesk(var id) -> id.map(each -> "desk " + each).orElse("desk");
                    case Go.ReceiptOf(var id) -> "receipt " + id;
                    case Go.CarryOver(var id) -> "carry " + id;
                    case Go.Handoff(var id, var file) ->
                            id.map(each -> "handoff " + each).orElse("handoff");
                    // Half-answered questions are not worth coming back to.
                    case Go.NewReturn(var person) -> null;
                    case Go.Help(var topic) -> null;
                });
    }

    static Optional<Go> read(String text) {
        var space = text.indexOf(' ');
        var name = space < 0 ? text : text.substring(0, space);
        var id = space < 0 ? "" : text.substring(space + 1);
        return Optional.ofNullable(
                switch (name) {
                    case "home" -> new Go.Home();
                    case "people" -> new Go.People(Optional.empty());
                    case "account" -> new Go.Account(id);
                    case "archive" -> new Go.Archive();
                    case "board" -> new Go.Board();
                    case "cockpit" -> new Go.Cockpit(Optional.empty());
                    case "settings" -> new Go.Settings();
                    case "checkup" -> new Go.Checkup();
                    case "wizard" -> new Go.Wizard(id);
                    case "seal" -> new Go.SealAndSign(id);
                    case "desk" -> new Go.CodeDesk(Optional.of(id).filter(each -> !each.isEmpty()));
                    case "receipt" -> new Go.ReceiptOf(id);
                    case "carry" -> new Go.CarryOver(id);
                    case "handoff" ->
                            new Go.Handoff(Optional.of(id).filter(each -> !each.isEmpty()));
                    default -> null;
                });
    }

    /// The return a place is about.
    static Optional<String> filing(Go place) {
        return switch (place) {
            case Go.Wizard(var id, var page, var field) -> Optional.of(id);
            case Go.SealAndSign(var id) -> Optional.of(id);
            case Go.CodeDesk(var id) -> id;
            case Go.ReceiptOf(var id) -> Optional.of(id);
            case Go.CarryOver(var id) -> Optional.of(id);
            case Go.Handoff(var id, var file) -> id;
            default -> Optional.empty();
        };
    }
}
