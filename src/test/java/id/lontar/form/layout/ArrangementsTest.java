package id.lontar.form.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.badan.Form1771;
import id.lontar.form.badan.FormCtBadan;
import id.lontar.form.coretax.FormCtOp;
import id.lontar.form.op.Form1770S;
import id.lontar.money.Rupiah;
import id.lontar.rules.Amendment;
import id.lontar.rules.Answers;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Line;
import id.lontar.rules.Row;
import id.lontar.rules.badan.Companies;
import id.lontar.rules.badan.Corporate1771;
import id.lontar.rules.op.Personal;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

class ArrangementsTest {
    private static final Words INDONESIAN = Words.in(Words.INDONESIAN);

    static Stream<Named<Form>> forms() {
        return AnnualForms.ALL.all().stream().map(each -> Named.of(each.code().code(), each));
    }

    private static Stream<Arrangement> arrangements(Form form) {
        return Stream.concat(Stream.of(Arrangement.paper(form)), Arrangement.portal(form).stream());
    }

    /// Where husband and wife file apart the main form has `-/-` chosen, whatever was typed before.
    @Test
    void coretaxHasNoAllowanceChosenForThoseWhoFileApart() {
        var typed =
                Answers.NONE.with(Personal.PTKP_STATUS, "K/2").with(Personal.SPOUSAL_STATUS, "PH");
        assertEquals(List.of("-/-"), copied(typed, "5"));
        assertEquals(List.of("K/2"), copied(typed.with(Personal.SPOUSAL_STATUS, "KK"), "5"));
    }

    private static List<String> copied(Answers answers, String place) {
        var assessment = FormCtOp.FORM.assess(Law.shipped(), new TaxYear(2025), answers);
        return new CopyList(FormCtOp.FORM, assessment, INDONESIAN)
                .pages().stream()
                        .flatMap(page -> page.parts().stream())
                        .flatMap(part -> part.items().stream())
                        .filter(item -> item.typed() && item.place().equals(place))
                        .map(CopyList.Item::copied)
                        .toList();
    }

    /// A name with a slip of the pen would silently leave a line out.
    @ParameterizedTest
    @MethodSource("forms")
    void namesOnlyWhatTheFormHas(Form form) {
        var known = new HashSet<String>();
        for (var page : form.pages())
            for (var element : page.elements()) known.add(Derived.id(element));
        form.assess(Law.shipped(), new TaxYear(form.lastYear()), Answers.NONE).lines().stream()
                .map(Line::id)
                .forEach(known::add);
        known.add("");
        var unknown = new ArrayList<String>();
        arrangements(form)
                .flatMap(each -> each.sheets().stream())
                .flatMap(each -> each.parts().stream())
                .flatMap(each -> each.entries().stream())
                .forEach(each -> unknown.addAll(unknown(form, each, known)));
        assertEquals(List.of(), unknown);
    }

    private static List<String> unknown(Form form, Entry entry, Set<String> known) {
        var unknown = new ArrayList<String>();
        for (var id : List.of(entry.id(), entry.beside())) if (!known.contains(id)) unknown.add(id);
        for (var id : entry.totals().values()) if (!known.contains(id)) unknown.add(id);
        var columns = columns(form, entry.id());
        var named = new HashSet<>(entry.columns());
        named.addAll(entry.totals().keySet());
        if (!entry.rows().isEmpty()) named.add(entry.rows());
        for (var extra : entry.extra()) {
            named.addAll(extra.texts().keySet());
            named.addAll(extra.lines().keySet());
            for (var id : extra.lines().values()) if (!known.contains(id)) unknown.add(id);
        }
        for (var column : named)
            if (!columns.contains(column)) unknown.add(entry.id() + "." + column);
        return unknown;
    }

    private static Set<String> columns(Form form, String table) {
        var columns = new HashSet<String>();
        for (var page : form.pages())
            for (var element : page.elements())
                if (element instanceof Element.Grid grid && grid.table().id().equals(table)) {
                    grid.columns().forEach(each -> columns.add(each.column().id()));
                    grid.derived().forEach(each -> columns.add(each.id()));
                }
        return columns;
    }

    /// The guides say: attachment II, attachment I, main form; 1770 begins with attachment IV.
    @Test
    void thePortalAsksTheAttachmentsFirst() {
        assertEquals(List.of("Lampiran II", "Lampiran I", "Induk", "Kirim"), titles("1770S"));
        assertEquals(
                List.of(
                        "Lampiran IV",
                        "Lampiran III",
                        "Lampiran II",
                        "Lampiran I",
                        "Induk",
                        "Kirim"),
                titles("1770"));
    }

    private static List<String> titles(String code) {
        var form =
                AnnualForms.ALL.all().stream()
                        .filter(each -> each.code().code().equals(code))
                        .findFirst()
                        .orElseThrow();
        return Arrangement.portal(form).orElseThrow().sheets().stream()
                .map(FormSheet::title)
                .toList();
    }

    @Test
    void anAmountIsCopiedInDigitsADayAsThePortalTakesItAndACodeAlone() {
        var slip =
                Row.empty("c")
                        .with(Personal.CREDIT_NAME, "PT Contoh")
                        .with(Personal.CREDIT_DATE, LocalDate.of(2024, 12, 31))
                        .with(Personal.CREDIT_TYPE, "21")
                        .with(Personal.CREDIT_AMOUNT, Rupiah.of(10_650_000));
        var answers =
                Answers.NONE
                        .withRow(Personal.CREDITS, slip)
                        .withRow(Personal.ASSETS, Row.empty("a").with(Personal.ASSET_CODE, "012"));
        var items = items(Form1770S.FORM, answers);
        assertEquals("10650000", copied(items, "2/credits/c/amount"));
        assertEquals("31/12/2024", copied(items, "2/credits/c/date"));
        assertEquals("012", copied(items, "1/assets/a/code"));
        assertEquals("012 Tabungan", shown(items, "1/assets/a/code"));
        assertFalse(item(items, "3/12").typed(), "the portal adds the slips up itself");
    }

    /// Line 10 b of 1771 is what was typed: the print says it there and not again below.
    @Test
    void whatALineRepeatsIsPrintedOnce() {
        var answers =
                Answers.NONE
                        .with(Corporate1771.PPH25, Rupiah.of(12_000_000))
                        .with(Corporate1771.STP25, Rupiah.of(1_000_000));
        var form = Form1771.FORM;
        var assessment = form.assess(Law.shipped(), new TaxYear(2024), answers);
        var main = Arrangement.paper(form).lay(form, assessment).getFirst();
        var printed =
                main.parts().stream()
                        .flatMap(part -> part.pieces().stream())
                        .map(piece -> piece.entry().id())
                        .toList();
        assertTrue(printed.containsAll(List.of("10a", "10b")), printed.toString());
        assertFalse(printed.contains("credits.pph25"), printed.toString());
        assertFalse(printed.contains("credits.stp25"), printed.toString());
    }

    /// Instalments paid and bills are typed into the corporate returns, and each only once.
    @Test
    void whatALineOnlyRepeatsIsTypedAtItsLine() {
        var paid = Rupiah.of(200_000_000);
        var answers =
                Answers.NONE
                        .with(Corporate1771.PPH25, paid)
                        .with(Corporate1771.STP25, Rupiah.of(1_000));
        for (var each : Map.of(Form1771.FORM, "10a 10b", FormCtBadan.FORM, "14 15").entrySet()) {
            var form = each.getKey();
            var items = items(form, Companies.closed(answers));
            for (var line : each.getValue().split(" "))
                assertTrue(item(items, form.code().code() + "/" + line).typed(), line);
            assertEquals(
                    1,
                    items.stream().filter(item -> item.copied().equals("200000000")).count(),
                    form.code().code());
        }
    }

    /// Nobody should look in the portal for what only this program asks.
    @ParameterizedTest
    @MethodSource("forms")
    void whatOnlyThisProgramAsksIsNotOnTheList(Form form) {
        var answers =
                Answers.NONE
                        .with(Amendment.NUMBER, 1)
                        .with(Amendment.AMENDED, true)
                        .with(Amendment.PREVIOUS_BALANCE, Rupiah.of(-5_000))
                        .with(Amendment.REFUNDED, true)
                        .with(Amendment.INTEREST_RATE, "0,98");
        var keys = items(form, answers).stream().map(CopyList.Item::key).toList();
        for (var own : List.of("amendment.refunded", "amendment.interestRate"))
            assertTrue(keys.stream().noneMatch(key -> key.endsWith("/" + own)), keys.toString());
        var known = new HashSet<String>();
        for (var page : form.pages())
            for (var element : page.elements()) known.add(Derived.id(element));
        var anywhere = Set.of("scope.abroad", "extension.provisional");
        assertEquals(
                List.of(),
                Arrangements.own(form).stream()
                        .filter(each -> !known.contains(each) && !anywhere.contains(each))
                        .toList());
    }

    /// Owners and officers stand in one part, as do assets and liabilities: nobody should have to
    /// guess whose first row it is.
    @ParameterizedTest
    @MethodSource("forms")
    void noTwoThingsToTypeInOnePartSoundTheSame(Form form) {
        var answers = Answers.NONE;
        for (var page : form.pages())
            for (var element : page.elements())
                if (element instanceof Element.Grid grid)
                    answers = answers.withRow(grid.table(), row(grid));
        var assessment = form.assess(Law.shipped(), new TaxYear(form.lastYear()), answers);
        for (var words : List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH)))
            for (var page : new CopyList(form, assessment, words).pages())
                for (var part : page.parts()) {
                    var labels =
                            part.items().stream()
                                    .filter(CopyList.Item::typed)
                                    .map(CopyList.Item::label)
                                    .toList();
                    assertEquals(labels.stream().distinct().toList(), labels, part.title());
                }
    }

    /// Nothing that was typed is missing, and no key is there twice, or a tick would do for two.
    @ParameterizedTest
    @MethodSource("forms")
    void everythingTypedIsOnTheListOnce(Form form) {
        var answers = Answers.NONE;
        for (var page : form.pages())
            for (var element : page.elements())
                if (element instanceof Element.Grid grid)
                    answers = answers.withRow(grid.table(), row(grid));
        var year = new TaxYear(form.lastYear());
        var assessment = form.assess(Law.shipped(), year, answers);
        var items = items(form, answers);
        var keys = items.stream().map(CopyList.Item::key).toList();
        assertEquals(keys.size(), new HashSet<>(keys).size());
        var lost = new ArrayList<String>();
        for (var page : form.flow(assessment))
            for (var element : page.elements())
                if (element instanceof Element.Grid grid
                        && grid.asked().test(assessment)
                        && keys.stream()
                                .noneMatch(key -> key.contains("/" + grid.table().id() + "/")))
                    lost.add(grid.table().id());
        assertEquals(List.of(), lost);
    }

    private static Row row(Element.Grid grid) {
        var cells = new HashMap<String, Object>();
        for (var column : grid.columns())
            if (column.column().kind().equals(Kind.MONEY))
                cells.put(column.column().id(), Rupiah.of(7));
            else if (column.column().kind().equals(Kind.TEXT) && column.codes().isEmpty())
                cells.put(column.column().id(), "x");
        return new Row("r", cells);
    }

    private static List<CopyList.Item> items(Form form, Answers answers) {
        var year = new TaxYear(form.lastYear());
        var list = new CopyList(form, form.assess(Law.shipped(), year, answers), INDONESIAN);
        assertEquals(Arrangement.portal(form).isPresent(), list.source().isPresent());
        return list.pages().stream()
                .flatMap(page -> page.parts().stream())
                .flatMap(part -> part.items().stream())
                .toList();
    }

    private static CopyList.Item item(List<CopyList.Item> items, String key) {
        return items.stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(key));
    }

    private static String copied(List<CopyList.Item> items, String key) {
        return Optional.of(item(items, key)).map(CopyList.Item::copied).orElseThrow();
    }

    private static String shown(List<CopyList.Item> items, String key) {
        return Optional.of(item(items, key)).map(CopyList.Item::shown).orElseThrow();
    }
}
