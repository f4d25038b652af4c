package id.lontar.ui.home;

import id.lontar.filing.Person;
import id.lontar.tax.Npwp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What is wrong with a profile, by field. Empty fields that a return may go without are fine.
final class PersonCheck {
    private static final Pattern SIXTEEN = Pattern.compile("\\d{16}");
    private static final Pattern FIFTEEN = Pattern.compile("\\d{15}");
    private static final Pattern KLU = Pattern.compile("[0-9A-Z]{5}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d\\s()-]{8,20}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    private PersonCheck() {}

    /// Message keys by the field's name.
    static Map<String, String> errors(Person person) {
        var errors = new LinkedHashMap<String, String>();
        if (person.name().isBlank()) errors.put("name", nameless(person));
        fits(errors, "npwp16", SIXTEEN, person.npwp16(), true, "home.person.npwp16.shape");
        fits(
                errors,
                "npwp15",
                FIFTEEN,
                person.npwp15().orElse(""),
                false,
                "home.person.npwp15.shape");
        fits(errors, "nik", SIXTEEN, person.nik(), false, "home.person.nik.shape");
        fits(errors, "klu", KLU, person.klu(), false, "home.person.klu.shape");
        fits(errors, "phone", PHONE, person.phone(), false, "home.person.phone.shape");
        fits(errors, "email", EMAIL, person.email(), false, "home.person.email.shape");
        person.company()
                .map(each -> each.signer().npwp())
                .filter(each -> !each.isEmpty() && Npwp.parse(each).isEmpty())
                .ifPresent(each -> errors.put("signerNpwp", "home.company.signerNpwp.shape"));
        person.spouse()
                .ifPresent(
                        spouse -> {
                            if (spouse.name().isBlank())
                                errors.put("spouseName", "home.person.name.missing");
                            fits(
                                    errors,
                                    "spouseNik",
                                    SIXTEEN,
                                    spouse.nik(),
                                    false,
                                    "home.person.nik.shape");
                            fits(
                                    errors,
                                    "spouseNpwp",
                                    SIXTEEN,
                                    spouse.npwp16().orElse(""),
                                    false,
                                    "home.person.npwp16.shape");
                        });
        return errors;
    }

    private static String nameless(Person person) {
        return person.company().isPresent()
                ? "home.company.name.missing"
                : "home.person.name.missing";
    }

    /// Worth a look, but numbers printed in the tax office's own instructions do it too.
    static Map<String, String> warnings(Person person) {
        var warnings = new LinkedHashMap<String, String>();
        Npwp.parse(person.npwp16())
                .filter(Npwp::looksMistyped)
                .ifPresent(each -> warnings.put("npwp16", "home.person.npwp.checkDigit"));
        person.npwp15()
                .flatMap(Npwp::parse)
                .filter(each -> !each.legacyCheckDigitFits())
                .ifPresent(each -> warnings.put("npwp15", "home.person.npwp.checkDigit"));
        if (SIXTEEN.matcher(person.nik()).matches()
                && SIXTEEN.matcher(person.npwp16()).matches()
                && !person.npwp16().startsWith("0")
                && !person.npwp16().equals(person.nik()))
            warnings.put("nik", "home.person.nik.differs");
        return warnings;
    }

    private static void fits(
            Map<String, String> errors,
            String field,
            Pattern shape,
            String value,
            boolean required,
            String key) {
        if (value.isEmpty() ? required : !shape.matcher(value).matches()) errors.put(field, key);
    }
}
