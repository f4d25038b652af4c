package id.lontar.form.carry;

import id.lontar.rules.Answers;

import java.util.Map;
import java.util.Optional;

/// What is known beside last year's return.
///
/// @param profile answers of the person's own profile, which are newer and come first
/// @param codes the new code of an asset by the key of its row, where several were possible
public record Known(Answers profile, Map<String, String> codes) {
    public static final Known NOTHING = new Known(Answers.NONE, Map.of());

    public Known {
        codes = Map.copyOf(codes);
    }

    Optional<String> code(String row) {
        return Optional.ofNullable(codes.get(row));
    }
}
