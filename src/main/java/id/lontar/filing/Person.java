package id.lontar.filing;

import id.lontar.tax.TaxpayerKind;

import java.util.List;
import java.util.Optional;

/// Whoever files, with what every return of theirs starts from: a member of the household, or a
/// company, which has no family, NIK or occupation.
///
/// @param npwp15 the old number, when there was one; 15 digits
/// @param npwp16 16 digits; for a resident person the NIK
/// @param email where codes go, for display; the gateway's account decides
/// @param company what only a company has; empty for a person
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
        List<Dependant> dependants,
        Optional<Company> company) {
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

    /// A member of the household.
    public Person(
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
        this(
                id,
                name,
                npwp15,
                npwp16,
                nik,
                occupation,
                klu,
                phone,
                email,
                spousalStatus,
                ptkpStatus,
                spouse,
                dependants,
                Optional.empty());
    }

    /// A company; the rest of a profile is not asked of it.
    public static Person company(String id, String name, Contact contact, Company company) {
        return new Person(
                id,
                name,
                contact.npwp15(),
                contact.npwp16(),
                "",
                "",
                contact.klu(),
                contact.phone(),
                contact.email(),
                "",
                "",
                Optional.empty(),
                List.of(),
                Optional.of(company));
    }

    /// The numbers under which a company is known and reached.
    public record Contact(
            Optional<String> npwp15, String npwp16, String klu, String phone, String email) {}

    /// What they live on, in words: the occupation, or the business of a company.
    public String livelihood() {
        return company.map(Company::business).orElse(occupation);
    }

    /// How they are greeted: by the first name, a company by all of it.
    public String calledName() {
        return company.isPresent() ? name : name.strip().split("\\s+")[0];
    }

    public TaxpayerKind kind() {
        return company.isPresent() ? TaxpayerKind.CORPORATE : TaxpayerKind.INDIVIDUAL;
    }

    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
