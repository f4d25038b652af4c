package id.lontar.ui.home;

import id.lontar.form.annual.AnnualForms;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

/// Which form a year's answers lead to, and why.
///
/// Source: DJP Online's own selection questions; PER-34/PJ/2010 as amended. From tax year 2025 on
/// there is one return in Coretax (PER-11/PJ/2025).
///
/// @param reasonKey message key
record FormChoice(FormCode form, String reasonKey) {
    /// @param business runs a business or an independent profession
    /// @param apart separated property (PH) or wife files on her own (MT)
    /// @param small gross of at most 60 million from one employer, nothing from abroad
    record Facts(boolean business, boolean apart, boolean small) {}

    /// A company has one form a year.
    static FormChoice ofCompany(TaxYear year) {
        return AnnualForms.ALL.find(FormCode.CT_BADAN, year).isPresent()
                ? new FormChoice(FormCode.CT_BADAN, "home.form.companyCoretax")
                : new FormChoice(FormCode.F1771, "home.form.company");
    }

    static FormChoice of(TaxYear year, Facts facts) {
        if (isCoretax(year)) return new FormChoice(FormCode.CT_OP, "home.form.coretax");
        if (facts.business()) return new FormChoice(FormCode.F1770, "home.form.business");
        if (facts.apart()) return new FormChoice(FormCode.F1770S, "home.form.apart");
        return facts.small()
                ? new FormChoice(FormCode.F1770SS, "home.form.small")
                : new FormChoice(FormCode.F1770S, "home.form.employee");
    }

    /// One return for every individual: nothing has to be asked to choose it.
    static boolean isCoretax(TaxYear year) {
        return AnnualForms.ALL.find(FormCode.CT_OP, year).isPresent();
    }
}
