package id.lontar.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import id.lontar.filing.PortalFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.rules.Law;
import id.lontar.rules.PaymentCode;
import id.lontar.rules.Row;
import id.lontar.rules.Settlement;
import id.lontar.rules.op.Personal;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The two lists the e-Form viewer takes as CSV for forms 1770S (part C of attachment I) and 1770
/// (part A of attachment II) up to tax year 2024: credits and payments, columns as its instruction
/// sheet gives them, no header line, amounts without separators. Of no other form is a layout
/// known. Whoever withholds abroad has no number here, and stands with one of zeros.
public final class EFormCsv implements PortalFiles {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final Set<FormCode> FORMS = Set.of(FormCode.F1770S, FormCode.F1770);

    private final Law law;

    public EFormCsv(Law law) {
        this.law = law;
    }

    /// Name and NPWP of the withholder, number and date of the slip, tax code, amount.
    @Override
    public Optional<String> credits(TaxReturn taxReturn) {
        return csv(
                taxReturn,
                csv -> {
                    for (var row : taxReturn.answers().rows(Personal.CREDITS))
                        csv.writeRecord(
                                row.text(Personal.CREDIT_NAME),
                                npwp15(row.text(Personal.CREDIT_NPWP)),
                                row.text(Personal.CREDIT_NUMBER),
                                row.get(Personal.CREDIT_DATE).map(DAY::format).orElse(""),
                                taxCode(row),
                                amount(row.amount(Personal.CREDIT_AMOUNT).amount()));
                });
    }

    /// Account code, deposit code, NTPN or Pbk number, date, amount.
    @Override
    public Optional<String> payments(TaxReturn taxReturn) {
        var code = PaymentCode.article29(law, taxReturn.form().kind(), taxReturn.year());
        return csv(
                taxReturn,
                csv -> {
                    for (var row : taxReturn.answers().rows(Settlement.PAYMENTS))
                        csv.writeRecord(
                                code.kap(),
                                code.kjs(),
                                row.text(Settlement.PAYMENT_NUMBER),
                                row.get(Settlement.PAYMENT_DATE).map(DAY::format).orElse(""),
                                amount(row.amount(Settlement.PAYMENT_AMOUNT).amount()));
                });
    }

    /// The viewer knows the old 15 digits: those of a 16-digit number of the old sort, and for a
    /// NIK or a blank none.
    private static String npwp15(String typed) {
        return Npwp.parse(typed)
                .filter(Npwp::isLegacy)
                .map(npwp -> npwp.digits().substring(1))
                .orElse("000000000000000");
    }

    private static String taxCode(Row row) {
        var type = row.text(Personal.CREDIT_TYPE);
        return type.equals("DTP") ? "100" : type;
    }

    private static String amount(long rupiah) {
        return Long.toString(rupiah);
    }

    private static Optional<String> csv(TaxReturn taxReturn, Consumer<CsvWriter> lines) {
        if (!FORMS.contains(taxReturn.form())) return Optional.empty();
        var text = new StringWriter();
        try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            lines.accept(csv);
        } catch (IOException e) {
            throw new UncheckedIOException("a string takes every line", e);
        }
        return Optional.of(text.toString());
    }
}
