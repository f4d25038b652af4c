package id.lontar.filing.batch;

import id.lontar.filing.Filing;
import id.lontar.filing.LawReview;
import id.lontar.filing.batch.Result.Reason;
import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.words.Words;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Works a draft out and says what keeps it from being sealed.
public record Examination(Forms forms, Law law, Clock clock) {
    /// @param warnings how many findings do not stand in the way
    public record Examined(Form form, Assessment assessment, List<Reason> against, int warnings) {}

    /// @throws UnfitAnswers when no rule can work with what was answered
    public Examined of(Filing filing) throws UnfitAnswers {
        var taxReturn = filing.taxReturn();
        var form = forms.find(taxReturn.form(), taxReturn.year()).orElseThrow(UnfitAnswers::new);
        var assessment = assessed(form, filing);
        var today = LocalDate.ofInstant(clock.instant(), Words.WIB);
        var against = new ArrayList<Reason>();
        var others = 0;
        for (var each : form.findings(assessment, today))
            if (each.severity().blocksSealing()) against.add(new Reason.Found(each));
            else others++;
        if (new LawReview(forms, law).of(taxReturn).isPresent())
            against.add(new Reason.Said("journey.law-moved", List.of()));
        return new Examined(form, assessment, against, others);
    }

    private Assessment assessed(Form form, Filing filing) throws UnfitAnswers {
        try {
            return form.assess(law, filing.taxReturn().year(), filing.taxReturn().answers());
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw new UnfitAnswers(e);
        }
    }

    /// Figures or codes no rule can work with, or a form that is not filed for that year.
    public static final class UnfitAnswers extends Exception {
        private static final long serialVersionUID = 1;

        UnfitAnswers() {}

        UnfitAnswers(Throwable cause) {
            super(cause);
        }
    }
}
