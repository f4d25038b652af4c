package id.lontar.ui.home;

import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Code;
import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.words.Words;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The kinds of company by name, as the law lists them.
final class CompanyForms extends StringConverter<String> {
    private static final TaxYear LATEST = AnnualForms.ALL.years(TaxpayerKind.CORPORATE).getLast();

    private final List<Code> codes;
    private final Words words;

    CompanyForms(Law law, Words words) {
        codes = law.codes("company-kinds", LATEST);
        this.words = words;
    }

    List<String> codes() {
        return codes.stream().map(Code::code).toList();
    }

    @Override
    public String toString(@Nullable String code) {
        return codes.stream()
                .filter(each -> each.code().equals(code))
                .map(each -> each.labels().get(words.locale().getLanguage()))
                .findFirst()
                .orElse("");
    }

    @Override
    public String fromString(String text) {
        throw new UnsupportedOperationException("not editable");
    }
}
