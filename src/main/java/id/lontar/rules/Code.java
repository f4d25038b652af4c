package id.lontar.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One entry of a code list of the forms.
///
/// @param labels text by language tag, `id` and `en`
public record Code(String code, Map<String, String> labels, boolean dependant) {
    /// Those of a list that can be chosen, in the order printed.
    static List<Code> list(Law.Entry entry) {
        var codes = new ArrayList<Code>();
        for (var each : entry.value())
            if (each.path("choice").asBoolean(true))
                codes.add(
                        new Code(
                                each.path("code").asText(),
                                Map.of(
                                        "id",
                                        each.path("id").asText(),
                                        "en",
                                        each.path("en").asText()),
                                each.path("dependant").asBoolean(false)));
        return List.copyOf(codes);
    }
}
