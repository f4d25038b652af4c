package id.lontar.store;

import id.lontar.filing.Client;
import id.lontar.filing.Handling;
import id.lontar.filing.Office;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What an office keeps in the open store. One call is one transaction.
final class SqlOffice implements Office {
    private final Database database;
    private final ClientTable clients;
    private final HandlingTable handlings;
    private final LabelTable labels;

    SqlOffice(Database database, Rows rows) {
        this.database = database;
        clients = new ClientTable(rows);
        handlings = new HandlingTable(rows);
        labels = new LabelTable(rows);
    }

    @Override
    public List<Client> clients() {
        return database.read(clients::all);
    }

    @Override
    public void save(Collection<Client> all) {
        database.write(handle -> all.stream().mapToInt(each -> clients.save(handle, each)).sum());
    }

    @Override
    public void change(Client before, Client after) {
        database.write(handle -> clients.change(handle, before, after));
    }

    @Override
    public boolean removeClient(String id) {
        return database.write(handle -> clients.remove(handle, id));
    }

    @Override
    public List<Drawer> drawers() {
        return database.read(labels::drawers);
    }

    @Override
    public void label(List<Labelled> all) {
        database.write(handle -> all.stream().mapToInt(each -> labels.put(handle, each)).sum());
    }

    @Override
    public Handling handling(String filingId) {
        return database.read(handle -> handlings.of(handle, filingId));
    }

    @Override
    public void handle(Map<String, UnaryOperator<Handling>> changes) {
        database.write(
                handle -> {
                    changes.forEach((id, each) -> handlings.change(handle, id, each));
                    return changes.size();
                });
    }
}
