package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.BookYear;
import id.lontar.rules.Column;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.rules.op.PartYear;
import id.lontar.tax.Nik;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The family list of a personal return, and what is asked of it (V07).
public record Relatives(
        Table table,
        Column<String> relation,
        Column<String> nik,
        Optional<Column<LocalDate>> born) {
    private static final String HUSBAND = "SUAMI";
    private static final Set<String> SPOUSES = Set.of(HUSBAND, "ISTRI");

    /// A child of a parent younger than this is a slip of the hand far more often than not.
    private static final int YOUNGEST_PARENT = 12;

    private static final String OWN_CHILD = "ANAK_KANDUNG";
    private static final String OWN_PARENT = "ORANG_TUA_KANDUNG";
    private static final Pattern NIK = Pattern.compile("[0-9]{16}");

    /// How many of them may be dependants.
    public long dependants(Assessment a) {
        return a.answers().rows(table).stream().filter(row -> mayDepend(a, row)).count();
    }

    private boolean mayDepend(Assessment a, Row row) {
        return Places.codes(a, "family-relations").stream()
                        .anyMatch(
                                each -> each.dependant() && each.code().equals(row.text(relation)))
                && !cameLater(a, row);
    }

    /// The state at the beginning of the tax year, or of the part of it, decides (UU PPh Pasal 7
    /// ayat (2)).
    private boolean cameLater(Assessment a, Row row) {
        return born.flatMap(row::get).filter(day -> day.isAfter(begins(a))).isPresent();
    }

    private static LocalDate begins(Assessment a) {
        return a.answers().get(PartYear.BEGINS).orElse(BookYear.of(a).first());
    }

    /// Whether each of them is said to be somebody.
    public boolean areNamed(Assessment a) {
        return Row.allSay(a.answers().rows(table), relation);
    }

    public boolean hasSpouse(Assessment a) {
        return has(a, SPOUSES);
    }

    public boolean hasHusband(Assessment a) {
        return has(a, Set.of(HUSBAND));
    }

    private boolean has(Assessment a, Set<String> relations) {
        return a.answers().rows(table).stream()
                .anyMatch(row -> relations.contains(row.text(relation)));
    }

    /// Numbers that cannot be those of a relative.
    public static Set<String> own(Optional<String> number) {
        var own = new HashSet<String>();
        number.map(Relatives::digits).filter(each -> !each.isEmpty()).ifPresent(own::add);
        return own;
    }

    /// What the NIK says of a relative's birth, beside what is typed and whose child it is. A NIK
    /// with another date than the birth certificate exists, so these ask only.
    ///
    /// @param parent the taxpayer's own number
    public Stream<Finding> birth(Assessment a, Row row, Optional<String> parent) {
        var year = a.year().year();
        var told = Nik.parse(row.text(nik)).flatMap(each -> each.born(year));
        var typed = born.flatMap(row::get);
        var place = at(table, row, nik);
        var day = typed.or(() -> told);
        if (told.isPresent() && typed.isPresent() && !typed.equals(told))
            return Stream.of(Finding.warning(place, "finding.family.otherDay", told.get()));
        var older = parent.flatMap(Nik::parse).flatMap(each -> each.born(year));
        if (day.isPresent()
                && older.isPresent()
                && isChild(row)
                && day.get().isBefore(older.get().plusYears(YOUNGEST_PARENT)))
            return Stream.of(Finding.warning(place, "finding.family.older", day.get()));
        if (day.isPresent()
                && older.isPresent()
                && row.text(relation).equals(OWN_PARENT)
                && day.get().isAfter(older.get().minusYears(YOUNGEST_PARENT)))
            return Stream.of(Finding.warning(place, "finding.family.younger", day.get()));
        return typed.isEmpty() && mayDepend(a, row) && day.filter(begins(a)::isBefore).isPresent()
                ? Stream.of(Finding.warning(place, "finding.family.bornLater", day.get()))
                : Stream.empty();
    }

    /// Nobody has three parents, and one spouse counts (UU PPh Pasal 7 ayat (1)).
    public Stream<Finding> tooMany(Assessment a) {
        return Stream.of(1, 2)
                .flatMap(
                        most ->
                                Places.marked(a, "family-relations", "most", most.toString())
                                        .stream()
                                        .flatMap(kind -> beyond(a, kind, most)));
    }

    private Stream<Finding> beyond(Assessment a, String kind, int most) {
        return a.answers().rows(table).stream()
                .filter(row -> row.text(relation).equals(kind))
                .skip(most)
                .map(row -> Finding.warning(at(table, row, relation), "finding.family.most", most));
    }

    private boolean isChild(Row row) {
        return row.text(relation).equals(OWN_CHILD);
    }

    private static String digits(String typed) {
        return typed.replaceAll("[\\s.]", "");
    }

    /// @param seen the numbers of the rows before, of which this becomes one
    public Stream<Finding> nik(Row row, Set<String> seen) {
        var typed = digits(row.text(nik));
        if (typed.isEmpty()) return Stream.empty();
        var place = at(table, row, nik);
        if (!NIK.matcher(typed).matches() || typed.chars().distinct().count() == 1)
            return Stream.of(Finding.error(place, "finding.nik.digits"));
        return seen.add(typed)
                ? Stream.empty()
                : Stream.of(Finding.error(place, "finding.nik.twice"));
    }
}
