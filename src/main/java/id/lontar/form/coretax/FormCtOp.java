package id.lontar.form.coretax;

import id.lontar.form.Ending;
import id.lontar.form.Form;
import id.lontar.form.Gist;
import id.lontar.form.Page;
import id.lontar.rules.Settlement;
import id.lontar.rules.coretax.CoretaxReturn;
import id.lontar.rules.coretax.Induk;
import id.lontar.tax.FormCode;

import java.util.List;
import java.util.stream.Stream;

/// The annual return of individuals in Coretax, tax year 2025 on, as pages of the wizard. Each
/// attachment follows the question that opens it.
public final class FormCtOp {
    private FormCtOp() {}

    public static final Ending ENDING =
            new Ending(
                            Settlement.STATUS,
                            CoretaxReturn.BALANCE,
                            CoretaxReturn.TO_PAY,
                            Settlement.STILL_TO_PAY)
                    .of(Induk.L11A);

    public static final Form FORM =
            new Form(FormCode.CT_OP, CoretaxReturn.RULES, ENDING, pages(), ChecksCtOp.all())
                    .with(
                            Gist.banded(
                                            Induk.L6,
                                            Induk.L7,
                                            List.of(
                                                    Induk.L2,
                                                    Induk.L3,
                                                    Induk.L5,
                                                    Induk.L6,
                                                    Induk.L7,
                                                    Induk.L9,
                                                    Induk.L10A,
                                                    Induk.L10B))
                                    .with(WealthChecks.WEALTH));

    private static List<Page> pages() {
        return Stream.of(
                        HeadPages.ALL.stream(),
                        Stream.of(IncomePages.EMPLOYMENT),
                        BusinessPages.BOOKS.stream(),
                        Stream.of(
                                BusinessPages.TURNOVER,
                                IncomePages.OTHER_DOMESTIC,
                                IncomePages.FOREIGN,
                                IncomePages.REDUCTIONS,
                                EndPages.SPOUSES,
                                EndPages.CREDITS,
                                IncomePages.FINAL),
                        WealthPages.ALL.stream(),
                        Stream.of(
                                ListPages.PAGE,
                                EndPages.INSTALMENT,
                                EndPages.RESULT,
                                EndPages.PAYMENT,
                                EndPages.SIGNING,
                                EndPages.REVIEW))
                .flatMap(each -> each)
                .toList();
    }
}
