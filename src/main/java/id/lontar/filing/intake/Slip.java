package id.lontar.filing.intake;

import id.lontar.form.Slips;
import id.lontar.money.Rupiah;

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

    String key() {
        return Slips.identity(text(Field.NPWP), text(Field.NUMBER));
    }

    Optional<Rupiah> amount(Field field) {
        return Optional.ofNullable(values.get(field)).map(Rupiah.class::cast);
    }

    private String text(Field field) {
        return Optional.ofNullable(values.get(field)).map(Object::toString).orElse("");
    }
}
