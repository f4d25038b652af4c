package id.lontar.filing;

import java.util.List;
import java.util.Optional;

/// A household member who files, with what every return of theirs starts from.
///
/// @param npwp15 the old number, when there was one; 15 digits
/// @param npwp16 16 digits; for a resident person the NIK
/// @param email where codes go, for display; the gateway's account decides
public record Person(
        String id,
        String name,
        Optional<String> npwp15,
        String npwp16,
        String nik,
        String occupation,
        String klu,
        String phone,
        String email,
        String spousalStatus,
        String ptkpStatus,
        Optional<Spouse> spouse,
        List<Dependant> dependants) {
    public record Spouse(String name, String nik, Optional<String> npwp16, String occupation) {
        @Override
        public String toString() {
            return "Spouse[...]";
        }
    }

    public record Dependant(String name, String nik, String relation, String occupation) {
        @Override
        public String toString() {
            return "Dependant[...]";
        }
    }

    public Person {
        dependants = List.copyOf(dependants);
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
