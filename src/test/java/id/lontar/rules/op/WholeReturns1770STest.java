package id.lontar.rules.op;

import static id.lontar.rules.Settlement.STATUS;
import static id.lontar.rules.op.Personal.*;
import static id.lontar.rules.op.Personal1770S.*;
import static id.lontar.rules.op.PhMt.FILER;
import static id.lontar.rules.op.PhMt.SPOUSE_NET;
import static id.lontar.rules.op.Returns1770S.add;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Line;
import id.lontar.rules.Question;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.util.LinkedHashMap;
import java.util.Map;

class WholeReturns1770STest {
    private static final Map<String, Line<Rupiah>> LINES =
            Map.ofEntries(
                    Map.entry("L4", L4),
                    Map.entry("L6", L6),
                    Map.entry("L7", L7),
                    Map.entry("L8", L8),
                    Map.entry("L9", L9),
                    Map.entry("L11", L11),
                    Map.entry("L12", L12),
                    Map.entry("L13a", L13A),
                    Map.entry("L13b", L13B),
                    Map.entry("L15", L15),
                    Map.entry("L16a", L16A),
                    Map.entry("L16b", L16B),
                    Map.entry("L18", L18));
    private static final String[] COLUMNS =
            "L4,L6,L7,L8,L9,L11,L12,L13a,L13b,L15,L16a,L16b,L18".split(",");
    private static final int FIRST_EXPECTED = 14;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/returns/1770S.csv", numLinesToSkip = 1, commentCharacter = '#')
    void everyLineIsAsWorkedByHand(ArgumentsAccessor row) {
        var assessment = Returns1770S.assess(row.getInteger(1), answers(row));
        var expected = new LinkedHashMap<String, Rupiah>();
        var got = new LinkedHashMap<String, Rupiah>();
        for (var i = 0; i < COLUMNS.length; i++) {
            expected.put(COLUMNS[i], Rupiah.of(row.getLong(FIRST_EXPECTED + i)));
            got.put(COLUMNS[i], assessment.known(LINES.get(COLUMNS[i])).orElseThrow());
        }
        assertEquals(expected, got);
        assertEquals(row.getString(27), assessment.known(STATUS).orElseThrow().name());
    }

    private static Answers answers(ArgumentsAccessor row) {
        var answers = Returns1770S.person(row.getString(2), row.getString(4));
        if (row.getString(3) != null) answers = answers.with(FILER, row.getString(3));
        for (var net : row.getString(5).split("\\+"))
            answers = add(answers, EMPLOYERS, EMPLOYER_NET, Long.parseLong(net));
        if (row.getLong(6) != 0) answers = add(answers, OTHER_INCOME, OTHER_AMOUNT, row.getLong(6));
        answers = amount(answers, FOREIGN_NET, row.getLong(7));
        answers = amount(answers, ZAKAT, row.getLong(8));
        answers = amount(answers, SPOUSE_NET, row.getLong(9));
        if (row.getString(10) != null)
            for (var slip : row.getString(10).split("\\+"))
                answers =
                        add(
                                answers,
                                CREDITS,
                                CREDIT_AMOUNT,
                                Long.parseLong(slip.substring(slip.indexOf(':') + 1)));
        answers = amount(answers, PPH25, row.getLong(11));
        answers = amount(answers, STP25, row.getLong(12));
        return amount(answers, REFUNDED_24, row.getLong(13));
    }

    private static Answers amount(Answers answers, Question<Rupiah> question, long amount) {
        return amount == 0 ? answers : answers.with(question, Rupiah.of(amount));
    }
}
