package id.lontar.filing.intake;

import id.lontar.money.Rupiah;
import id.lontar.rules.Spelling;
import id.lontar.tax.Npwp;

import java.util.Map;
import java.util.Optional;

/// One slip as a row of the file says it, whole.
///
/// @param row of the file, counted from zero
/// @param values text, day or amount, as the field is
public record Slip(int row, Map<Field, Object> values) {
    public Slip {
        values = Map.copyOf(values);
    }

    /// What is the same for one slip however it is written.
    String key() {
        return key(text(Field.NPWP), text(Field.NUMBER));
    }

    static String key(String npwp, String number) {
        return Npwp.parse(npwp).map(Npwp::digits).orElse(npwp) + "/" + Spelling.same(number);
    }

    Optional<Rupiah> amount(Field field) {
        return Optional.ofNullable(values.get(field)).map(Rupiah.class::cast);
    }

    private String text(Field field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString).orElse("");
    }
}
