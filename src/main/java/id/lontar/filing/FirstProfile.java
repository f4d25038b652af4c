package id.lontar.filing;

import static id.lontar.rules.badan.Company.BUSINESS;
import static id.lontar.rules.badan.Company.KIND;
import static id.lontar.rules.badan.Company.SIGNER_NAME;
import static id.lontar.rules.badan.Company.SIGNER_NPWP;
import static id.lontar.rules.badan.Company.SIGNER_POSITION;

import id.lontar.rules.Answers;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.op.Personal;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxpayerKind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The profile of a taxpayer of whom no more is known than one return says.
public final class FirstProfile {
    private FirstProfile() {}

    public static Person of(Npwp npwp, TaxReturn taxReturn) {
        var answers = taxReturn.answers();
        return taxReturn.form().kind() == TaxpayerKind.CORPORATE
                ? company(npwp, answers)
                : person(npwp, answers);
    }

    private static Person person(Npwp npwp, Answers answers) {
        return new Person(
                UUID.randomUUID().toString(),
                answers.get(Taxpayer.NAME).orElse(""),
                Optional.empty(),
                npwp.digits(),
                npwp.isLegacy() ? "" : npwp.digits(),
                answers.get(Personal.OCCUPATION).orElse(""),
                answers.get(Taxpayer.KLU).orElse(""),
                answers.get(Taxpayer.PHONE).orElse(""),
                "",
                answers.get(Personal.SPOUSAL_STATUS).orElse(""),
                answers.get(Personal.PTKP_STATUS).orElse(""),
                Optional.empty(),
                List.of());
    }

    private static Person company(Npwp npwp, Answers answers) {
        var contact =
                new Person.Contact(
                        Optional.empty(),
                        npwp.digits(),
                        answers.get(Taxpayer.KLU).orElse(""),
                        answers.get(Taxpayer.PHONE).orElse(""),
                        answers.get(Taxpayer.EMAIL).orElse(""));
        var company =
                new Company(
                        answers.get(KIND).orElse(""),
                        answers.get(BUSINESS).orElse(""),
                        "",
                        answers.get(Taxpayer.BOOK_YEAR_START)
                                .map(LocalDate::getMonthValue)
                                .orElse(1),
                        new Company.Signer(
                                answers.get(SIGNER_NAME).orElse(""),
                                answers.get(SIGNER_NPWP).orElse(""),
                                answers.get(SIGNER_POSITION).orElse("")));
        return Person.company(
                UUID.randomUUID().toString(),
                answers.get(Taxpayer.NAME).orElse(""),
                contact,
                company);
    }
}
