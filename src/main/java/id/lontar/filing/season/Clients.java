package id.lontar.filing.season;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Client;
import id.lontar.filing.Person;
import id.lontar.tax.Nik;
import id.lontar.tax.Npwp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The register of clients: nobody stands in it twice, whichever of their numbers is given.
public record Clients(Cabinet cabinet) {
    /// @param added as they are stored
    /// @param there who was there already under one of these numbers, and stays as they were
    public record Taken(List<Client> added, List<Client> there) {
        public Taken {
            added = List.copyOf(added);
            there = List.copyOf(there);
        }
    }

    /// Who has a return in the store and is no client yet.
    public List<Client> proposed() {
        var owners = new HashSet<String>();
        for (var each : cabinet.entries()) owners.add(each.personId());
        var known = new Known(cabinet.office().clients());
        return cabinet.people().stream()
                .filter(each -> owners.contains(each.id()))
                .flatMap(each -> client(each).stream())
                .filter(each -> known.find(each).isEmpty())
                .toList();
    }

    /// Takes in all who are not there yet, in one step. Who has returns gets the id they are kept
    /// under.
    public Taken take(Collection<Client> clients) {
        var known = new Known(cabinet.office().clients());
        var people = people();
        var added = new ArrayList<Client>();
        var there = new ArrayList<Client>();
        for (var each : clients) {
            if (known.find(each).isPresent()) {
                there.add(each);
                continue;
            }
            var own = each.numbers().all().map(people::get).filter(java.util.Objects::nonNull);
            var kept = own.findFirst().map(each::under).orElse(each);
            known.add(kept);
            added.add(kept);
        }
        cabinet.office().save(added);
        return new Taken(added, there);
    }

    /// Their returns stay.
    ///
    /// @return as they were kept last, so that it can be undone; empty when they were not there
    public Optional<Client> remove(String id) {
        var kept = cabinet.office().clients().stream().filter(each -> each.id().equals(id));
        return kept.findFirst().filter(each -> cabinet.office().removeClient(id));
    }

    /// By an id, or the beginning of one, or any of their numbers.
    public Optional<Client> find(String typed) {
        var npwp = Npwp.parse(typed);
        var fitting =
                cabinet.office().clients().stream()
                        .filter(
                                each ->
                                        npwp.isPresent()
                                                ? each.numbers().all().anyMatch(npwp.get()::equals)
                                                : each.id().startsWith(typed))
                        .toList();
        return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
    }

    private Map<Npwp, String> people() {
        var ids = new HashMap<Npwp, String>();
        for (var person : cabinet.people())
            numbers(person).ifPresent(all -> all.all().forEach(each -> ids.put(each, person.id())));
        return ids;
    }

    /// What a profile knows of somebody; empty for one without name or number.
    private static Optional<Client> client(Person person) {
        if (person.name().isBlank()) return Optional.empty();
        return numbers(person)
                .map(
                        numbers ->
                                new Client(
                                        person.id(),
                                        person.name(),
                                        person.kind(),
                                        numbers,
                                        new Client.Contact(person.email(), person.phone()),
                                        Optional.empty(),
                                        "",
                                        ""));
    }

    private static Optional<Client.Numbers> numbers(Person person) {
        var nik = Nik.parse(person.nik());
        var now = Npwp.parse(person.npwp16());
        var old = person.npwp15().flatMap(Npwp::parse);
        return now.or(() -> old)
                .map(npwp -> new Client.Numbers(npwp, old.filter(each -> !each.equals(npwp)), nik))
                .or(() -> Client.Numbers.of(Optional.empty(), nik));
    }

    /// Who is known under which number and id.
    private static final class Known {
        private final Map<Npwp, Client> numbers = new HashMap<>();
        private final Map<String, Client> ids = new HashMap<>();

        Known(Collection<Client> clients) {
            clients.forEach(this::add);
        }

        void add(Client client) {
            ids.put(client.id(), client);
            client.numbers().all().forEach(each -> numbers.put(each, client));
        }

        Optional<Client> find(Client client) {
            return Optional.ofNullable(ids.get(client.id()))
                    .or(
                            () ->
                                    client.numbers()
                                            .all()
                                            .map(numbers::get)
                                            .filter(java.util.Objects::nonNull)
                                            .findFirst());
        }
    }
}
