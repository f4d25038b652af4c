package id.lontar.form.coretax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.form.Element;
import id.lontar.rules.Answers;
import id.lontar.rules.Law;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Everything on a page of the form can be named, in both languages.
class WordsCtOpTest {
    @Test
    void everyPageQuestionTableColumnAndLineHasWords() {
        var missing = new TreeSet<String>();
        for (var language : List.of(Words.INDONESIAN, Words.ENGLISH)) {
            var words = Words.in(language);
            for (var key : keys()) if (words.find(key).isEmpty()) missing.add(language + " " + key);
        }
        assertEquals(new TreeSet<String>(), missing);
    }

    @Test
    void everyCodeListOfTheFormIsInTheLaw() {
        var law = Law.shipped();
        for (var year : List.of(2025, 2026))
            for (var list : lists())
                for (var code : law.codes(list, new TaxYear(year)))
                    for (var label : code.labels().values())
                        assertEquals(false, label.isBlank(), list + " " + code.code());
    }

    private static List<String> keys() {
        var form = FormCtOp.FORM;
        var keys = new ArrayList<String>();
        for (var page : form.pages()) {
            keys.add(form.label("page." + page.id()));
            for (var element : page.elements())
                if (element instanceof Element.Grid grid)
                    for (var column : grid.columns())
                        keys.add(form.label(grid.table().id() + "." + column.column().id()));
        }
        form.questions().forEach(each -> keys.add(form.label(each.id())));
        form.tables().forEach(each -> keys.add(form.label(each.id())));
        for (var line : form.assess(Law.shipped(), new TaxYear(2025), Answers.NONE).lines()) {
            keys.add(form.label(line.id()));
            keys.add("why.CT-OP." + line.id());
        }
        return keys;
    }

    private static List<String> lists() {
        var lists = new ArrayList<String>();
        for (var page : FormCtOp.FORM.pages())
            for (var element : page.elements())
                switch (element) {
                    case Element.Field field -> field.codes().ifPresent(lists::add);
                    case Element.Grid grid ->
                            grid.columns().forEach(each -> each.codes().ifPresent(lists::add));
                    default -> {}
                }
        return lists;
    }
}
