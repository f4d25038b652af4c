package id.lontar.form.op;

import static id.lontar.form.Element.Field.optional;
import static id.lontar.form.Element.Field.required;
import static id.lontar.form.Page.page;
import static id.lontar.rules.Enclosed.*;
import static id.lontar.rules.Settlement.*;
import static id.lontar.rules.op.Personal.OVERPAID_REQUEST;
import static id.lontar.rules.op.Personal1770.*;

import id.lontar.form.Element.Computed;
import id.lontar.form.Following;
import id.lontar.form.Gate;
import id.lontar.form.Page;
import id.lontar.form.Paying;
import id.lontar.form.Replacing;
import id.lontar.rules.Amendment;
import id.lontar.rules.Assessment;
import id.lontar.rules.op.NextYear;
import id.lontar.rules.op.PartYear;

import java.util.List;

/// The result of form 1770, next year's instalment, payment and review.
final class EndingPages {
    private EndingPages() {}

    static final List<Page> ALL = List.of(instalment(), result(), payment(), review());

    private static Page instalment() {
        return page(
                        "instalment",
                        required(NextYear.METHOD, "angka 21").from("instalment-methods"),
                        optional(NextYear.IRREGULAR, "angka 21 c").when(EndingPages::worksheet),
                        optional(NextYear.IRREGULAR_CREDITS, "angka 21 c")
                                .when(EndingPages::worksheet),
                        required(NextYear.MONTH_TURNOVER, "angka 21 b").when(a -> method(a, "b")),
                        new Computed(NextYear.TWELFTH, "angka 21 a"),
                        new Computed(NextYear.BASE, "angka 21 c").when(EndingPages::worksheet),
                        new Computed(NextYear.TAXABLE, "angka 21 c").when(EndingPages::worksheet),
                        new Computed(NextYear.TAX, "angka 21 c").when(EndingPages::worksheet),
                        new Computed(NextYear.WORKSHEET, "angka 21 c").when(EndingPages::worksheet),
                        new Computed(NextYear.INSTALMENT, "angka 21"))
                .when(new Gate(NextYear.OPEN));
    }

    private static boolean worksheet(Assessment a) {
        return method(a, "c");
    }

    private static boolean method(Assessment a, String method) {
        return a.answers().get(NextYear.METHOD).filter(method::equals).isPresent();
    }

    private static Page result() {
        return page(
                "result",
                new Computed(L1, "angka 1"),
                new Computed(L2, "angka 2"),
                new Computed(L3, "angka 3"),
                new Computed(L4, "angka 4"),
                new Computed(L5, "angka 5"),
                new Computed(L6, "angka 6"),
                new Computed(L7, "angka 7"),
                new Computed(L8, "angka 8"),
                new Computed(L9, "angka 9"),
                new Computed(PartYear.ANNUAL_NET, "angka 9, disetahunkan")
                        .when(Form1770::partOfYear),
                new Computed(L10, "angka 10"),
                new Computed(L11, "angka 11"),
                new Computed(L12, "angka 12"),
                new Computed(L13, "angka 13"),
                new Computed(L14, "angka 14"),
                new Computed(L15, "angka 15"),
                new Computed(L16A, "angka 16 a"),
                new Computed(L16B, "angka 16 b"),
                new Computed(L17A, "angka 17 a"),
                new Computed(L17B, "angka 17 b"),
                new Computed(L18, "angka 18"),
                new Computed(L19A, "angka 19 a"),
                new Computed(L19B, "angka 19 b"),
                required(OVERPAID_REQUEST, "angka 20")
                        .from("overpaid-requests")
                        .when(new Following(Form1770.ENDING::overpaid)),
                new Computed(NextYear.INSTALMENT, "angka 21"),
                new Computed(Amendment.DIFFERENCE, "SPT pembetulan").when(Replacing::amends),
                new Computed(Amendment.OWED, "SPT pembetulan").when(Replacing::amends));
    }

    private static Page payment() {
        return Paying.page(Form1770.ENDING, "angka 19 a", "SSP/NTPN PPh Pasal 29");
    }

    private static Page review() {
        return Paying.review("Lampiran");
    }
}
