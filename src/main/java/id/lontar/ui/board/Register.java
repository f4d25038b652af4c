package id.lontar.ui.board;

import id.lontar.filing.Client;
import id.lontar.filing.season.Card;
import id.lontar.filing.season.Clients;
import id.lontar.ui.Context;

import java.util.Optional;

/// The register of clients, as the board gets at it: one is added, the data of one are opened, all
/// who are proposed are taken in.
///
/// @param changed run when it is another
record Register(Context context, Runnable changed) {
    void add() {
        new ClientForm(context, Optional.empty(), changed).open();
    }

    /// The client behind a card; where there is none, a new one with what the card knows.
    void edit(Card card) {
        context.jobs()
                .start(
                        progress -> client(card),
                        client -> {
                            var asked = new ClientForm(context, client, changed);
                            if (client.isEmpty()) asked.about(card);
                            asked.open();
                        });
    }

    private Optional<Client> client(Card card) {
        var clients = new Clients(context.bench().cabinet());
        return context.bench().cabinet().office().clients().stream()
                .filter(each -> each.id().equals(card.personId()))
                .findFirst()
                .or(() -> clients.find(card.npwp()));
    }

    /// @param ended run in any case, before anything is said
    void takeProposed(Runnable ended) {
        context.jobs()
                .start(
                        progress -> {
                            var clients = new Clients(context.bench().cabinet());
                            return clients.take(clients.proposed()).added().size();
                        },
                        ended,
                        added -> {
                            context.shell()
                                    .say(context.views().words().say("board.proposed", added));
                            changed.run();
                        });
    }
}
