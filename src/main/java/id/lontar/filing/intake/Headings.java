package id.lontar.filing.intake;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What columns are called, from `headings.yaml` beside this class.
final class Headings {
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Map<String, List<String>> KNOWN = known();
    private static final String TOTALS = "totals";

    /// A heading that only holds the words among others comes after every exact one.
    private static final int AMONG_OTHERS = 1_000;

    private Headings() {}

    /// How far a heading is from what a field is called, 0 the nearest; empty when it is something
    /// else.
    static Optional<Integer> distance(Field field, String heading) {
        var plain = plain(heading);
        var names = KNOWN.getOrDefault(field.name(), List.of());
        var exact = names.indexOf(plain);
        if (plain.isEmpty()) return Optional.empty();
        if (exact >= 0) return Optional.of(exact);
        for (var i = 0; i < names.size(); i++)
            if (names.get(i).contains(" ")
                    && (" " + plain + " ").contains(" " + names.get(i) + " "))
                return Optional.of(AMONG_OTHERS + i);
        return Optional.empty();
    }

    static boolean isTotal(String text) {
        var plain = plain(text);
        return KNOWN.getOrDefault(TOTALS, List.of()).stream()
                .anyMatch(each -> plain.equals(each) || plain.startsWith(each + " "));
    }

    private static String plain(String heading) {
        return OTHER.matcher(heading.toUpperCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static Map<String, List<String>> known() {
        try (var file = Headings.class.getResourceAsStream("headings.yaml")) {
            if (file == null) throw new IllegalStateException("headings.yaml is missing");
            return new ObjectMapper(new YAMLFactory())
                    .readValue(file, new TypeReference<Map<String, List<String>>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
