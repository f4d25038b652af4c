package id.lontar.tax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Family status for the personal allowance: `TK/n`, `K/n`, `K/I/n` with n = 0 to 3 dependants.
///
/// Source: UU PPh Pasal 7; PMK 101/PMK.010/2016.
public record PtkpStatus(Family family, int dependants) {
    public enum Family {
        TK,
        K,
        K_I;

        @Override
        public String toString() {
            return this == K_I ? "K/I" : name();
        }
    }

    private static final Pattern CODE = Pattern.compile("(TK|K|K/I)/([0-3])");

    public PtkpStatus {
        if (dependants < 0 || dependants > 3)
            throw new IllegalArgumentException("dependants " + dependants);
    }

    public static Optional<PtkpStatus> parse(String code) {
        var match = CODE.matcher(code);
        if (!match.matches()) return Optional.empty();
        var family = Family.valueOf(match.group(1).replace('/', '_'));
        return Optional.of(new PtkpStatus(family, Integer.parseInt(match.group(2))));
    }

    public static List<PtkpStatus> all() {
        var all = new ArrayList<PtkpStatus>();
        for (var family : Family.values())
            for (var n = 0; n <= 3; n++) all.add(new PtkpStatus(family, n));
        return List.copyOf(all);
    }

    @Override
    public String toString() {
        return family + "/" + dependants;
    }
}
