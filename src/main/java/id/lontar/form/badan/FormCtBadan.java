package id.lontar.form.badan;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Element.Heading.heading;
import static id.lontar.form.Page.page;
import static id.lontar.form.badan.CoretaxAttachments.WORKED_GATE;
import static id.lontar.form.badan.Drawn.line;
import static id.lontar.rules.badan.CoretaxCorporate.*;

import id.lontar.form.Ending;
import id.lontar.form.Following;
import id.lontar.form.Form;
import id.lontar.form.Gate;
import id.lontar.form.Gist;
import id.lontar.form.Later;
import id.lontar.form.Page;
import id.lontar.form.Paying;
import id.lontar.form.Replacing;
import id.lontar.rules.Amendment;
import id.lontar.rules.LossYears;
import id.lontar.rules.Settlement;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.Facilities;
import id.lontar.rules.badan.ForeignCredit;
import id.lontar.rules.badan.Instalments;
import id.lontar.rules.badan.Tariff;
import id.lontar.rules.badan.Walk;
import id.lontar.rules.badan.Withheld;
import id.lontar.tax.FormCode;

import java.util.List;

/// The Coretax corporate return, tax years 2025 and 2026, as pages of the wizard.
public final class FormCtBadan {
    private FormCtBadan() {}

    public static final Ending ENDING =
            new Ending(Settlement.STATUS, SETTLED, Settlement.STILL_TO_PAY).of(L17C);

    /// What stems from tax that the government bore cannot be asked back.
    private static final Following REFUND =
            new Following(a -> ENDING.overpaid(a) && !BorneOfCompany.isAllOf(a));

    private static final Page LOSSES =
            page(
                            "losses",
                            required(HAS_LOSSES, "angka 8"),
                            SharedPages.losses("L-7", L8).when(CoretaxAttachments.LOSS_GATE),
                            line(L8, "L-7"),
                            line(LossYears.NEXT, "L-7"),
                            line(LossYears.EXPIRED, "L-7"))
                    .when(WORKED_GATE);

    private static final Page CREDITS =
            page(
                            "credits",
                            SharedPages.foreign("L-3 bagian A"),
                            line(ForeignCredit.FOREIGN_TAX, "L-3 bagian A"),
                            line(ForeignCredit.FOREIGN_GROSS, "L-3 bagian A"),
                            line(L3A, "L-3 bagian A"),
                            optional(REFUNDED_24, "L-3 bagian A"),
                            optional(Withheld.NONE, "L-3 bagian B"),
                            SharedPages.withheld("L-3 bagian B"),
                            optional(PPH25, "angka 14"),
                            optional(STP25, "angka 15"))
                    .when(WORKED_GATE);

    /// What is asked beside the numbers of L-8 has none of its own.
    private static String of31E(String number) {
        return number.isEmpty() ? "L-8" : "L-8 angka " + number;
    }

    private static final Page TARIFF =
            page(
                            "tariff",
                            SharedPages.of(
                                    SharedPages.tariff("angka 11", FormCtBadan::of31E),
                                    required(Tariff.OTHER_RATE, "angka 11")
                                            .when(a -> SharedPages.chose(a, "d")),
                                    line(L12, of31E("3")).when(a -> SharedPages.chose(a, "c")),
                                    line(L12, "angka 12").when(a -> !SharedPages.chose(a, "c"))))
                    .when(WORKED_GATE);

    private static final Page RESULT =
            page(
                    "result",
                    line(L4, "angka 4"),
                    line(Facilities.INVESTMENT_SUM, "angka 5"),
                    line(Facilities.TRAINING_SUM, "angka 6"),
                    line(L7, "angka 7"),
                    line(L8, "angka 8"),
                    line(L10, "angka 10"),
                    line(L9, "angka 9"),
                    line(L12, "angka 12"),
                    line(L13, "angka 13"),
                    line(L14, "angka 14"),
                    line(L15, "angka 15"),
                    line(L16, "angka 16"),
                    line(L17A, "angka 17 a"),
                    optional(DEFERRED, "angka 17 b").when(new Gate(OWES)),
                    line(L17B, "angka 17 b"),
                    line(L17C, "angka 17 c"),
                    required(Amendment.PREVIOUS_BALANCE, "angka 18 a").when(Replacing::amends),
                    Replacing.REFUNDED,
                    line(L18A, "angka 18 a").when(Replacing::amends),
                    line(L18B, "angka 18 b").when(Replacing::amends),
                    line(SETTLED, "angka 17 c, 18 b"),
                    required(OVERPAID_REQUEST, "angka 19 a")
                            .from("overpaid-requests-badan")
                            .when(REFUND),
                    required(BANK, "angka 19 b").when(REFUND),
                    required(BANK_ACCOUNT, "angka 19 b").when(REFUND),
                    required(BANK_OWNER, "angka 19 b").when(REFUND));

    private static final Page INSTALMENTS =
            page(
                            "instalments",
                            required(Instalments.SPECIAL, "angka 20"),
                            optional(Instalments.IRREGULAR, "L-6")
                                    .when(
                                            a ->
                                                    SharedPages.ownInstalments(a)
                                                            && SharedPages.earns(a, L7)),
                            line(L6.regular(), "L-6 angka 1").when(SharedPages::ownInstalments),
                            line(L6.loss(), "L-6 angka 2").when(SharedPages::ownInstalments),
                            line(L6.taxable(), "L-6 angka 3").when(SharedPages::ownInstalments),
                            line(L6.tax(), "L-6 angka 4").when(SharedPages::ownInstalments),
                            optional(Instalments.CREDITS, "L-6").when(SharedPages::ownInstalments),
                            line(L6.credits(), "L-6 angka 5").when(SharedPages::ownInstalments),
                            line(L6.own(), "L-6 angka 6").when(SharedPages::ownInstalments),
                            line(L6.monthly(), "L-6 angka 7"))
                    .when(WORKED_GATE);

    public static final Form FORM =
            new Form(
                            FormCode.CT_BADAN,
                            RULES,
                            ENDING,
                            List.of(
                                    SharedPages.identity(
                                            "huruf A",
                                            Replacing.NUMBER,
                                            required(Company.BOOK_METHOD, "Metode pembukuan")
                                                    .from("book-methods-badan"),
                                            required(Accounts.SECTOR, "huruf B angka 1")
                                                    .from("l1-sectors"),
                                            heading("extension"),
                                            Later.NOTICE,
                                            Later.UNTIL,
                                            Later.PROVISIONAL),
                                    CoretaxAttachments.APART,
                                    CoretaxAttachments.profit(),
                                    CoretaxAttachments.balance(),
                                    CoretaxAttachments.FACILITIES,
                                    LOSSES,
                                    TARIFF,
                                    CREDITS,
                                    SharedPages.owners("L-2 bagian A"),
                                    RESULT,
                                    INSTALMENTS,
                                    CoretaxAttachments.STATEMENTS,
                                    SharedPages.branchProfit("L-12A", "L-12B"),
                                    Paying.page(ENDING, "angka 17 c", "SSP/NTPN PPh Pasal 29"),
                                    SharedPages.signing(),
                                    Paying.review("Lampiran")),
                            ChecksCtBadan.ALL)
                    .with(
                            Gist.flat(
                                            L12,
                                            List.of(
                                                    Accounts.COMMERCIAL_PROFIT,
                                                    L4,
                                                    L7,
                                                    L8,
                                                    L9,
                                                    L12,
                                                    L13,
                                                    L14))
                                    .with(Walk::ofCoretax)
                                    .with(Balances.ofCoretax(List.of(L13, L14, L15, L16))));
}
