package id.lontar.store;

import id.lontar.filing.Role;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Who may do what at one point of the trail, as the trail itself says: whoever founded the office
/// has every role, and from there on each change is signed by one who administers.
final class Staff {
    private final Map<String, Place> places = new TreeMap<>();

    @SuppressWarnings("ArrayRecordComponent")
    record Place(byte[] key, Set<Role> roles) {}

    Map<String, Place> all() {
        return places;
    }

    Optional<Place> of(String name) {
        return Optional.ofNullable(places.get(name));
    }

    /// Message key of why this entry cannot have come about rightly; empty when it can. Then it
    /// counts.
    Optional<String> take(TrailEntry entry) {
        try {
            if (entry.what().equals(Deed.FOUND)) return found(entry);
            var author = places.get(entry.by());
            if (author == null) return Optional.of("office.audit.stranger");
            if (!entry.isSignedWith(author.key)) return Optional.of("office.audit.signature");
            if (!may(author.roles, entry.deed())) return Optional.of("office.audit.role");
            if (entry.kind().equals(Deed.MEMBER)) change(entry);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("office.audit.unreadable");
        }
    }

    static boolean may(Set<Role> own, Deed deed) {
        var enough = EnumSet.noneOf(Role.class);
        enough.addAll(deed.roles());
        enough.retainAll(own);
        return !enough.isEmpty();
    }

    /// Only once, and before anything else.
    private Optional<String> found(TrailEntry entry) throws IOException {
        if (entry.seq() != 1 || !places.isEmpty()) return Optional.of("office.audit.stranger");
        if (!entry.isSignedWith(entry.openKey())) return Optional.of("office.audit.signature");
        places.put(entry.by(), new Place(entry.openKey(), EnumSet.allOf(Role.class)));
        return Optional.empty();
    }

    private void change(TrailEntry entry) throws IOException {
        switch (entry.what()) {
            case Deed.ADMIT -> places.put(entry.id(), new Place(entry.openKey(), entry.granted()));
            case Deed.REMOVE -> places.remove(entry.id());
            default -> places.computeIfPresent(entry.id(), (name, place) -> granted(place, entry));
        }
    }

    private static Place granted(Place place, TrailEntry entry) {
        try {
            return new Place(place.key, entry.granted());
        } catch (IOException e) {
            return new Place(place.key, EnumSet.noneOf(Role.class));
        }
    }
}
