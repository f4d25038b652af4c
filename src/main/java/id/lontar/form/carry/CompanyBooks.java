package id.lontar.form.carry;

import static id.lontar.form.Places.at;

import id.lontar.money.Rupiah;
import id.lontar.rules.Row;
import id.lontar.rules.Successors;
import id.lontar.rules.Table;
import id.lontar.rules.Taxpayer;
import id.lontar.rules.badan.Accounts;
import id.lontar.rules.badan.Company;
import id.lontar.rules.badan.CoretaxCorporate;
import id.lontar.rules.badan.Depreciation;
import id.lontar.rules.badan.Transcript8A;

import java.util.ArrayList;
import java.util.List;

/// How a company keeps its books: the book year, the accounts it uses without their amounts, and
/// what its assets are still worth.
final class CompanyBooks {
    private CompanyBooks() {}

    static void carry(Bag bag) {
        if (!bag.asks(Company.KIND)) return;
        bag.check(at(Company.KIND), "carry.company.same", bag.last.year());
        if (bag.answers().get(Company.AUDITED).orElse(false))
            bag.choose(at(Company.OPINION), "carry.company.audit");
        bookYear(bag);
        method(bag);
        sector(bag);
        accounts(bag);
        OpeningStock.carry(bag);
        depreciation(bag);
    }

    /// The year after the last one is a whole one, even when that was the first and shorter.
    private static void bookYear(Bag bag) {
        var end = bag.last.answer(Taxpayer.BOOK_YEAR_END);
        if (end.isEmpty() || bag.last.answer(Taxpayer.BOOK_YEAR_START).isEmpty()) return;
        var first = end.get().plusDays(1).plusYears(bag.years() - 1L);
        var last = first.plusYears(1).minusDays(1);
        var told = bag.answers().get(Taxpayer.BOOK_YEAR_END);
        if (told.isEmpty()) {
            bag.put(Taxpayer.BOOK_YEAR_START, first);
            bag.put(Taxpayer.BOOK_YEAR_END, last);
            bag.check(at(Taxpayer.BOOK_YEAR_START), "carry.company.bookYear", first, last);
        } else if (!told.get().equals(last))
            bag.choose(
                    at(Taxpayer.BOOK_YEAR_END), "carry.company.bookYear.other", told.get(), last);
    }

    private static void method(Bag bag) {
        if (!bag.asks(Company.BOOK_METHOD)) return;
        bag.last
                .answer(Company.BOOK_METHOD)
                .ifPresentOrElse(
                        method -> {
                            bag.put(Company.BOOK_METHOD, method);
                            bag.check(
                                    at(Company.BOOK_METHOD),
                                    "carry.company.method.same",
                                    bag.last.year());
                        },
                        () -> bag.choose(at(Company.BOOK_METHOD), "carry.company.method"));
    }

    /// The transcript of form 1771 told what kind of company it is; Coretax asks the sector.
    private static void sector(Bag bag) {
        transcript(bag);
        if (!bag.asks(Accounts.SECTOR)) return;
        var same = bag.last.answer(Accounts.SECTOR);
        if (same.isPresent()) {
            bag.put(Accounts.SECTOR, same.get());
            bag.check(at(Accounts.SECTOR), "carry.company.sector.same", bag.last.year());
            return;
        }
        var possible =
                bag.last
                        .answer(Transcript8A.KIND)
                        .map(Successors.ofTranscripts(bag.law, bag.year)::of)
                        .orElse(List.of());
        if (possible.size() == 1) {
            bag.put(Accounts.SECTOR, possible.getFirst());
            var sector = bag.law.code("l1-sectors", possible.getFirst(), bag.year).orElseThrow();
            bag.check(at(Accounts.SECTOR), "carry.company.sector", sector);
        } else bag.choose(at(Accounts.SECTOR), "carry.company.sector.choose");
    }

    private static void transcript(Bag bag) {
        var kind = bag.last.answer(Transcript8A.KIND).filter(each -> bag.asks(Transcript8A.KIND));
        if (kind.isEmpty()) return;
        bag.put(Transcript8A.KIND, kind.get());
        bag.check(at(Transcript8A.KIND), "carry.company.transcript.same", bag.last.year());
    }

    private static void accounts(Bag bag) {
        for (var table :
                List.of(
                        Transcript8A.ASSETS,
                        Transcript8A.FUNDING,
                        Transcript8A.INCOME,
                        Transcript8A.EXPENSES)) emptied(bag, table);
        for (var table : List.of(Accounts.PROFIT, Accounts.BALANCE)) emptied(bag, table);
        if (bag.asks(Accounts.PROFIT) && !bag.last.rows(Transcript8A.ASSETS).isEmpty())
            bag.left("carry.company.transcript");
    }

    /// Names and codes of the accounts, without what stood on them.
    private static void emptied(Bag bag, Table table) {
        var kept = List.of(Transcript8A.CODE, Transcript8A.NAME);
        var ofTheYear = table.columns().stream().filter(each -> !kept.contains(each)).toList();
        if (bag.carry(table, row -> Bag.without(row, ofTheYear)))
            bag.check(at(table), "carry.company.accounts", bag.answers().rows(table).size());
    }

    /// What an asset was worth less what was written off is what it is worth now. One that is
    /// written off in both books is done with.
    private static void depreciation(Bag bag) {
        var rows = bag.last.rows(Depreciation.ASSETS);
        if (rows.isEmpty() || !bag.asks(Depreciation.ASSETS)) return;
        var kept = new ArrayList<Row>();
        for (var row : rows)
            if (!bag.last.finished() || !writtenOff(bag, row)) kept.add(opened(bag, row));
        if (kept.size() < rows.size())
            bag.left("carry.company.writtenOff", rows.size() - kept.size());
        if (kept.isEmpty()) return;
        bag.put(Depreciation.ASSETS, kept);
        bag.open(CoretaxCorporate.DEPRECIATES);
        bag.check(
                at(Depreciation.ASSETS),
                assetsKey(bag),
                kept.size(),
                Row.typed(kept, Depreciation.OPENING),
                bag.last.lastDay());
    }

    private static String assetsKey(Bag bag) {
        if (!bag.last.finished()) return "carry.company.assets.unfinished";
        return bag.years() == 1 ? "carry.company.assets" : "carry.company.assets.skipped";
    }

    private static boolean writtenOff(Bag bag, Row row) {
        return hasBookValue(bag, row)
                && bookValue(bag, row).isZero()
                && row.get(Depreciation.COMMERCIAL).filter(Rupiah::isZero).isPresent();
    }

    private static Row opened(Bag bag, Row row) {
        var open =
                Bag.without(
                        row, Depreciation.OPENING, Depreciation.COMMERCIAL, Depreciation.FISCAL);
        return bag.last.finished() && bag.years() == 1 && hasBookValue(bag, row)
                ? open.with(Depreciation.OPENING, bookValue(bag, row))
                : open;
    }

    /// One that was bought last year had no value at its start, and its cost counts.
    private static boolean hasBookValue(Bag bag, Row row) {
        return row.get(Depreciation.OPENING).isPresent() || boughtIn(bag, row);
    }

    /// The list tells a calendar year, of which a book year may touch two.
    private static boolean boughtIn(Bag bag, Row row) {
        var first = bag.last.firstDay().getYear();
        var last = bag.last.lastDay().getYear();
        return row.get(Depreciation.YEAR).filter(year -> first <= year && year <= last).isPresent();
    }

    private static Rupiah bookValue(Bag bag, Row row) {
        var opening = row.amount(Depreciation.OPENING);
        var bought = opening.isZero() && boughtIn(bag, row);
        var from = bought ? row.amount(Depreciation.COST) : opening;
        return from.minus(row.amount(Depreciation.FISCAL)).orZeroIfNegative();
    }
}
