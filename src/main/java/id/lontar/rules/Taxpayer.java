package id.lontar.rules;

import java.time.LocalDate;

/// Who files: what every annual return asks, of a person and of a company alike.
public final class Taxpayer {
    private Taxpayer() {}

    public static final Question<String> NPWP = text("identity.npwp");
    public static final Question<String> NAME = text("identity.name");
    public static final Question<String> PHONE = text("identity.phone");
    public static final Question<String> EMAIL = text("identity.email");
    public static final Question<String> ADDRESS = text("identity.address");

    /// Klasifikasi lapangan usaha: what the taxpayer lives on, as a code.
    public static final Question<String> KLU = text("identity.klu");

    /// The tax year in which the taxpayer was registered: the term of the final tax on turnover
    /// counts from it.
    public static final Question<Integer> REGISTERED =
            new Question<>("identity.registeredIn", Kind.NUMBER);

    /// First and last day of the book year, when it is not the calendar year (UU KUP Pasal 28
    /// ayat (6)). The tax year is the year that holds more than half of it.
    public static final Question<LocalDate> BOOK_YEAR_START = date("identity.bookYearStart");

    public static final Question<LocalDate> BOOK_YEAR_END = date("identity.bookYearEnd");

    /// First and last month of the book year or of a part of it, 1 to 12, on the form that asks for
    /// no days; the calendar year when not answered.
    public static final Question<Integer> FIRST_MONTH =
            new Question<>("header.firstMonth", Kind.NUMBER);

    public static final Question<Integer> LAST_MONTH =
            new Question<>("header.lastMonth", Kind.NUMBER);

    private static Question<String> text(String id) {
        return new Question<>(id, Kind.TEXT);
    }

    private static Question<LocalDate> date(String id) {
        return new Question<>(id, Kind.DATE);
    }
}
