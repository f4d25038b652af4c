package id.lontar.ui.home;

import id.lontar.filing.Person;

import java.util.Optional;

/// A profile that was left half typed. It is kept until it is saved or given up, so that a look at
/// another page costs nothing.
public final class UnsavedPerson {
    private Optional<Person> kept = Optional.empty();

    Optional<Person> kept() {
        return kept;
    }

    void keep(Optional<Person> typed) {
        kept = typed;
    }
}
