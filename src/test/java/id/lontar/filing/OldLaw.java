package id.lontar.filing;

import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.rules.Row;
import id.lontar.rules.op.Personal;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// A draft as a program with another law left it: in that one the allowance of 2024 was 50 million,
/// where it is 54 million.
public final class OldLaw {
    private OldLaw() {}

    public static final LocalDate DAY = LocalDate.of(2025, 1, 15);
    public static final TaxYear YEAR = new TaxYear(2024);
    public static final Form FORM = AnnualForms.ALL.find(FormCode.F1770S, YEAR).orElseThrow();

    private static final String PTKP =
            """
            law: An older program
            values:
              - from: 2016
                value: { dependant: 4500000, self: 50000000, married: 4500000, wifeIncome: 50000000 }
            """;

    public static final Law LAW = with("ptkp", PTKP);

    /// The law as shipped, with one of its files replaced.
    public static Law with(String file, String yaml) {
        return Law.from(name -> name.equals(file) ? stream(yaml) : Law.shippedFile(name));
    }

    /// A single person with 120 million net from one employer.
    public static Answers answers() {
        return Answers.NONE
                .with(Personal.SPOUSAL_STATUS, "KK")
                .with(Personal.PTKP_STATUS, "TK/0")
                .with(Personal.NO_CREDITS, true)
                .withRow(
                        Personal.EMPLOYERS,
                        Row.empty("r1").with(Personal.EMPLOYER_NET, Rupiah.of(120_000_000)));
    }

    public static TaxReturn draft() {
        var draft = new TaxReturn(FormCode.F1770S, YEAR, 0, answers());
        return draft.pinned(Pin.of(FORM, FORM.assess(LAW, YEAR, answers()), DAY));
    }

    private static InputStream stream(String yaml) {
        return new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
