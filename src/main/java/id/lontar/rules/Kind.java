package id.lontar.rules;

import id.lontar.money.Rupiah;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ValueRange;
import java.util.Optional;
import java.util.function.Function;

/// What sort of value an answer is, and how it stands in JSON (whole numbers and strings only).
public final class Kind<T> {
    public static final Kind<Rupiah> MONEY =
            new Kind<>(Rupiah.class, Rupiah::amount, json -> number(json).map(Rupiah::of));
    public static final Kind<String> TEXT = new Kind<>(String.class, text -> text, Kind::text);
    public static final Kind<LocalDate> DATE =
            new Kind<>(
                    LocalDate.class, LocalDate::toString, json -> text(json).flatMap(Kind::date));
    public static final Kind<Integer> NUMBER =
            new Kind<>(
                    Integer.class,
                    Integer::longValue,
                    json -> number(json).filter(Kind::isInt).map(Long::intValue));
    public static final Kind<Boolean> FLAG =
            new Kind<>(
                    Boolean.class,
                    yes -> yes ? "YA" : "TIDAK",
                    json -> text(json).flatMap(Kind::flag));

    private static final ValueRange FOUR_DIGITS = ValueRange.of(1, 9999);

    private final Class<T> type;
    private final Function<T, Object> toJson;
    private final Function<Object, Optional<T>> fromJson;

    private Kind(
            Class<T> type, Function<T, Object> toJson, Function<Object, Optional<T>> fromJson) {
        this.type = type;
        this.toJson = toJson;
        this.fromJson = fromJson;
    }

    public T cast(Object value) {
        return type.cast(value);
    }

    public boolean holds(@Nullable Object value) {
        return type.isInstance(value);
    }

    /// A `Long` or a `String`.
    public Object toJson(Object value) {
        return toJson.apply(cast(value));
    }

    /// Empty when the JSON value is not of this kind.
    public Optional<T> fromJson(Object json) {
        return fromJson.apply(json);
    }

    private static Optional<Long> number(Object json) {
        return json instanceof Number n && (n instanceof Long || n instanceof Integer)
                ? Optional.of(n.longValue())
                : Optional.empty();
    }

    private static Optional<String> text(Object json) {
        return json instanceof String s ? Optional.of(s) : Optional.empty();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            // of four digits, as ISO 8601 has it without an agreement to have more
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> FOUR_DIGITS.isValidIntValue(day.getYear()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text) {
            case "YA" -> Optional.of(true);
            case "TIDAK" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static boolean isInt(long number) {
        return number == (int) number;
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
