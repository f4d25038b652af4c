package id.lontar.rules;

import id.lontar.money.Rupiah;

import java.util.Optional;

/// One step of the way from one total to another, as a waterfall plot shows it. The changes between
/// two totals add up to the later one.
///
/// @param source the line or question it shows, or a name of its own such as `walk.rounding`
/// @param name what it is called when the source is called otherwise, such as an account
/// @param amount in a change, what it adds; below zero what it takes away
public record Step(String source, Optional<String> name, Role role, Rupiah amount) {
    /// A total that is reached, or a change on the way to the next.
    public enum Role {
        TOTAL,
        CHANGE
    }

    public static Step total(Source<?> source, Rupiah amount) {
        return new Step(source.id(), Optional.empty(), Role.TOTAL, amount);
    }

    public static Step change(String source, Rupiah amount) {
        return new Step(source, Optional.empty(), Role.CHANGE, amount);
    }

    public boolean isTotal() {
        return role == Role.TOTAL;
    }
}
