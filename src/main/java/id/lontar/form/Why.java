package id.lontar.form;

import id.lontar.rules.Assessment;
import id.lontar.rules.Line;
import id.lontar.rules.op.Personal;
import id.lontar.tax.SpousalStatus;
import id.lontar.words.Words;

import java.util.List;

/// The rule of a line in plain words: the message `why.FORM.LINE`, or `why.LINE` where every form
/// has the same; with `.split` behind it for a couple that shares its tax (PH, MT).
public record Why(Words words, Form form, Assessment assessment) {
    /// @param values what the rule reads, as text, in its order
    /// @return empty when there are no words for it
    public String rule(Line<?> line, Object... values) {
        var own = "why." + form.code() + "." + line.id();
        var shared = "why." + line.id();
        return List.of(own + ".split", own, shared + ".split", shared).stream()
                .filter(each -> splits() || !each.endsWith(".split"))
                .filter(each -> words.find(each).isPresent())
                .findFirst()
                .map(each -> words.say(each, values))
                .orElse("");
    }

    private boolean splits() {
        return assessment
                .known(Personal.SPOUSAL_STATUS)
                .flatMap(SpousalStatus::parse)
                .filter(SpousalStatus::splitsCombinedTax)
                .isPresent();
    }
}
