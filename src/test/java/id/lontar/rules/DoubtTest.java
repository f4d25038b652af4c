package id.lontar.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.Finding;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.form.annual.AnnualForms;
import id.lontar.money.Rupiah;
import id.lontar.rules.op.Abroad;
import id.lontar.rules.op.Books;
import id.lontar.rules.op.Norm;
import id.lontar.rules.op.Personal;
import id.lontar.rules.op.PhMt;
import id.lontar.rules.op.Turnover;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What no source settles is told where it matters, and in words a person can read.
class DoubtTest {
    private static final Law LAW = Law.shipped();
    private static final List<Words> LANGUAGES =
            List.of(Words.in(Words.INDONESIAN), Words.in(Words.ENGLISH));

    @Test
    void everyDoubtHasItsWordsAndEveryWordItsDoubt() {
        var told = told();
        for (var words : LANGUAGES) {
            for (var topic : told)
                assertTrue(words.find("doubt." + topic).isPresent(), words.locale() + topic);
            var keys = new TreeSet<String>();
            for (var key : Collections.list(words.asBundle().getKeys()))
                if (key.startsWith("doubt.")) keys.add(key.substring("doubt.".length()));
            assertEquals(told, keys);
        }
    }

    /// Topics of every figure and every formula.
    private static Set<String> told() {
        var topics = new TreeSet<String>();
        for (var file : Law.files())
            for (var entry : LAW.entries(file))
                entry.doubt().ifPresent(each -> topics.add(each.topic()));
        for (var form : AnnualForms.ALL.all())
            for (var year = form.firstYear(); year <= form.lastYear(); year++)
                for (var rule : form.rules().in(new TaxYear(year)))
                    rule.doubt().ifPresent(each -> topics.add(each.topic()));
        return topics;
    }

    /// A figure that enters a line and is not confirmed says why, in every year it is used.
    @Test
    void noWeakFigureEntersALineInSilence() {
        var silent = new ArrayList<String>();
        for (var form : AnnualForms.ALL.all())
            for (var year = form.firstYear(); year <= form.lastYear(); year++)
                silent.addAll(silent(form, new TaxYear(year)));
        assertEquals(List.of(), silent.stream().distinct().toList());
    }

    private static List<String> silent(Form form, TaxYear year) {
        var files = new TreeSet<String>();
        var telling = LAW.telling(files::add);
        for (var rule : form.rules().in(year))
            rule.parameters().forEach(each -> telling.value(each, year));
        return files.stream()
                .filter(each -> !each.equals("l1-sectors") && !each.endsWith("-balance"))
                .filter(
                        each ->
                                LAW.entry(each, year).confidence() != Law.Confidence.CONFIRMED
                                        && LAW.entry(each, year).doubt().isEmpty())
                .map(each -> each + " " + year)
                .toList();
    }

    @Test
    void theTaxOnTurnoverSaysWhatIsOpenOnlyWhereThereIsTurnover() {
        var form = form(FormCode.F1770, 2020);
        var none = form.assess(LAW, new TaxYear(2020), Answers.NONE);
        assertEquals(Map.of(), none.explain(Turnover.TAX).doubts());
        var month =
                Row.empty("r1")
                        .with(Turnover.MONTH, 1)
                        .with(Turnover.AMOUNT, Rupiah.of(100_000_000));
        var some = Answers.NONE.withRow(Turnover.MONTHLY, month);
        var doubted = form.assess(LAW, new TaxYear(2020), some).explain(Turnover.TAX).doubts();
        assertEquals(Map.of(new Doubt("turnover-2019"), Turnover.TAX), doubted);
        var later = form.assess(LAW, new TaxYear(2023), some).explain(Turnover.TAXABLE);
        assertEquals(Map.of(), later.doubts());
    }

    @Test
    void aTotalTellsWhatIsOpenBelowItAndTheChecksTellItOnce() {
        var year = new TaxYear(2020);
        var form = form(FormCode.F1770, year.year());
        var month =
                Row.empty("r1")
                        .with(Turnover.MONTH, 1)
                        .with(Turnover.AMOUNT, Rupiah.of(100_000_000))
                        .with(Turnover.PAID, Rupiah.of(400_000));
        var assessed = form.assess(LAW, year, Answers.NONE.withRow(Turnover.MONTHLY, month));
        assertEquals(
                Map.of(new Doubt("turnover-2019"), Turnover.TAX),
                assessed.explain(Turnover.BALANCE).doubts());
        var notes =
                form.findings(assessed, year.lastDay()).stream()
                        .filter(each -> each.severity() == Finding.Severity.NOTE)
                        .toList();
        assertEquals(
                List.of(Finding.note(new Place.AtLine("umkm.taxable"), "doubt.turnover-2019")),
                notes);
    }

    @Test
    void aFormulaThatIsOpenSaysSoWhereItIsUsed() {
        var form = form(FormCode.F1770, 2024);
        var year = new TaxYear(2024);
        var couple =
                Answers.NONE
                        .with(Personal.SPOUSAL_STATUS, "MT")
                        .with(Personal.PTKP_STATUS, "K/I/0")
                        .with(Books.METHOD, "PENCATATAN")
                        .with(Personal.NO_EMPLOYERS, true)
                        .with(Norm.NONE, true)
                        .with(PhMt.FILER, "SUAMI")
                        .with(PhMt.SPOUSE_NET, Rupiah.of(200_000_000))
                        .withRow(
                                Abroad.INCOME,
                                Row.empty("r1")
                                        .with(Abroad.COUNTRY, "Jepang")
                                        .with(Abroad.NET, Rupiah.of(300_000_000))
                                        .with(Abroad.TAX, Rupiah.of(10_000_000)));
        var apart = form.assess(LAW, year, couple);
        assertEquals(
                Map.of(new Doubt("phmt-share"), PhMt.OWN_SHARE),
                apart.explain(PhMt.OWN_SHARE).doubts());
        assertEquals(
                Map.of(
                        new Doubt("foreign-credit"), Abroad.CREDIT,
                        new Doubt("phmt-share"), PhMt.OWN_SHARE),
                apart.explain(Abroad.CREDIT).doubts());
        var joint = form.assess(LAW, year, couple.with(Personal.SPOUSAL_STATUS, "KK"));
        assertEquals(Map.of(), joint.explain(PhMt.OWN_SHARE).doubts());
    }

    private static Form form(FormCode code, int year) {
        return AnnualForms.ALL.find(code, new TaxYear(year)).orElseThrow();
    }
}
