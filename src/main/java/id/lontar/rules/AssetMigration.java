package id.lontar.rules;

import id.lontar.tax.TaxYear;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What an asset code of the forms before Coretax became: one code, several to choose from, or
/// none that is known.
public record AssetMigration(Map<String, List<String>> successors) {
    private static final String FILE = "asset-migration";

    public AssetMigration {
        successors = Map.copyOf(successors);
    }

    /// @throws Law.NoFigure for a year that still has the old codes
    public static AssetMigration in(Law law, TaxYear year) {
        return law.figure(FILE, year, AssetMigration::read);
    }

    private static AssetMigration read(Law.Entry entry) {
        var successors = new HashMap<String, List<String>>();
        for (var each : entry.value()) {
            var to = new ArrayList<String>();
            for (var code : each.path("to")) to.add(code.asText());
            successors.put(each.path("code").asText(), List.copyOf(to));
        }
        return new AssetMigration(successors);
    }

    /// Empty when nobody knows.
    public List<String> of(String code) {
        return successors.getOrDefault(code, List.of());
    }
}
