package id.lontar.filing.batch;

import id.lontar.filing.ProblemWords;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.batch.Result.Reason;
import id.lontar.form.Finding;
import id.lontar.form.FindingWords;
import id.lontar.form.Forms;
import id.lontar.form.Place;
import id.lontar.words.Words;

/// Why a return is not done, in a sentence.
public record ReasonWords(Forms forms, Words words) {
    public String say(TaxReturn taxReturn, Reason reason) {
        return switch (reason) {
            case Reason.Found(var finding) ->
                    label(taxReturn, finding)
                            + ": "
                            + FindingWords.say(words, finding.key(), finding.arguments());
            case Reason.Refused(var problem) -> new ProblemWords(words).say(problem);
            case Reason.Said(var key, var arguments) -> words.say(key, arguments.toArray());
        };
    }

    private String label(TaxReturn taxReturn, Finding finding) {
        var id = id(finding.place());
        return forms.find(taxReturn.form(), taxReturn.year())
                .flatMap(form -> words.find(form.label(id)))
                .map(text -> text.replace("''", "'"))
                .orElse(id);
    }

    private static String id(Place place) {
        return place instanceof Place.AtCell(var table, var row, var column)
                ? table + "." + column
                : place.id();
    }
}
