package id.lontar.ui.home;

import id.lontar.words.Words;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.Month;
import java.time.format.TextStyle;

/// A book year by its first and last month, such as "Juli sampai Juni".
final class BookYears extends StringConverter<Integer> {
    private final Words words;

    BookYears(Words words) {
        this.words = words;
    }

    @Override
    public String toString(@Nullable Integer first) {
        if (first == null) return "";
        var begins = Month.of(first);
        return words.say("home.company.bookYear.of", name(begins), name(begins.minus(1)));
    }

    private String name(Month month) {
        return month.getDisplayName(TextStyle.FULL, words.locale());
    }

    @Override
    public Integer fromString(String text) {
        throw new UnsupportedOperationException("not editable");
    }
}
