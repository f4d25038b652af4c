package id.lontar.form.couple;

import id.lontar.form.Form;
import id.lontar.form.carry.Meaning;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Question;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal;
import id.lontar.tax.Npwp;
import id.lontar.tax.SpousalStatus;

import java.util.Optional;

/// The return of one of the two.
public record Side(Form form, Assessment assessment) {
    /// PH and MT: the worksheet takes the place of the tax on the own income.
    public boolean splits() {
        return assessment
                .answers()
                .get(Personal.SPOUSAL_STATUS)
                .flatMap(SpousalStatus::parse)
                .filter(SpousalStatus::splitsCombinedTax)
                .isPresent();
    }

    Optional<Rupiah> amount(Meaning meaning) {
        return meaning.on(form.code())
                .flatMap(
                        id ->
                                assessment.lines().stream()
                                        .filter(line -> line.id().equals(id))
                                        .findFirst())
                .flatMap(assessment::known)
                .filter(Rupiah.class::isInstance)
                .map(Rupiah.class::cast);
    }

    <T> Optional<T> answer(Question<T> question) {
        return asks(question) ? assessment.answers().get(question) : Optional.empty();
    }

    boolean asks(Question<?> question) {
        return form.questions().anyMatch(question::equals);
    }

    Optional<Npwp> npwp() {
        return answer(Taxpayer.NPWP).flatMap(Npwp::parse);
    }
}
