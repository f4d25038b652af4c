package id.lontar.exchange.paper;

import id.lontar.money.Rupiah;
import id.lontar.money.Scale;
import id.lontar.rules.Answer;
import id.lontar.rules.Assessment.Reading;
import id.lontar.rules.Optionally;
import id.lontar.rules.Parameter;
import id.lontar.rules.Ptkp;
import id.lontar.rules.Source;

import java.util.List;
import java.util.Optional;

/// What a rule read, as text.
record Readings(ReturnText text) {
    /// @param label empty when it is not worth naming
    record Read(String label, String value) {
        String said() {
            return label + " = " + value;
        }
    }

    List<Read> of(List<Reading> readings) {
        return readings.stream().map(each -> new Read(label(each), value(each))).toList();
    }

    private String label(Reading reading) {
        if (reading.value() instanceof Answer.Missing<?> || isSilent(reading.source())) return "";
        if (reading.source() instanceof Parameter<?> figure)
            return text.find("law." + figure.id())
                    .map(name -> name + " " + text.assessment().year())
                    .orElse("");
        if (reading.value().known().filter(Boolean.class::isInstance).isPresent()) return "";
        return text.hasLabel(reading.source()) ? text.label(reading.source()) : "";
    }

    /// Nobody answered it, so it counts as nothing.
    private boolean isSilent(Source<?> source) {
        return source instanceof Optionally<?>
                && !text.assessment().answers().values().containsKey(source.id());
    }

    private String value(Reading reading) {
        if (isSilent(reading.source())) return text.say("paper.why.silent");
        return reading.value().known().flatMap(this::said).orElse(text.say("paper.why.unknown"));
    }

    private Optional<String> said(Object value) {
        return Optional.of(
                switch (value) {
                    case Rupiah amount -> "Rp " + amount;
                    case List<?> rows -> text.say("paper.why.rows", rows.size());
                    case Scale scale -> text.say("paper.why.scale", scale.bands().size());
                    case Ptkp ptkp ->
                            text.say(
                                    "paper.why.ptkp",
                                    "Rp " + ptkp.self(),
                                    "Rp " + ptkp.married(),
                                    "Rp " + ptkp.dependant());
                    default -> text.said(value);
                });
    }
}
