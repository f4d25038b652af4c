package id.lontar.form;

import id.lontar.rules.Law;
import id.lontar.tax.FormCode;

import java.util.List;

/// The tax years an annual return is filed for, as the data of the law say.
record FiledYears(int first, int last) {
    private static final List<Law.Entry> ENTRIES = Law.shipped().entries("annual-forms");

    static FiledYears of(FormCode form) {
        var entries = ENTRIES.stream().filter(each -> names(each, form)).toList();
        if (entries.isEmpty()) throw new IllegalStateException("no years of " + form);
        return new FiledYears(entries.getFirst().from(), entries.getLast().until());
    }

    private static boolean names(Law.Entry entry, FormCode form) {
        return entry.value()
                .valueStream()
                .anyMatch(each -> each.path("code").asText().equals(form.code()));
    }
}
