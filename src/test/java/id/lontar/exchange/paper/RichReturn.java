package id.lontar.exchange.paper;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Column;
import id.lontar.rules.Kind;
import id.lontar.rules.Law;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A return in which every question is answered and every table filled, with long names, billions
/// and losses, so that a sheet of paper is tried to its limits.
record RichReturn(Form form, int year, int count, Map<String, Object> own) {
    private static final Law LAW = Law.shipped();
    private static final String LONG_NAME =
            "R.A. Siti Rahmawati Kusumaningrum Wijayanti Notonegoro-Hadiningrat binti Soemarmo";
    private static final String LONG_TEXT =
            "Rumah tinggal di Jalan Jenderal Sudirman Kav. 52-53, Kelurahan Senayan, Kebayoran"
                    + " Baru";

    Answers answers() {
        var values = new HashMap<String, Object>();
        var tables = new HashMap<String, List<Row>>();
        for (var page : form.pages())
            for (var element : page.elements())
                switch (element) {
                    case Element.Field field ->
                            values.putIfAbsent(
                                    field.question().id(), value(field.question(), field.codes()));
                    case Element.Grid grid -> tables.putIfAbsent(grid.table().id(), rows(grid));
                    case Element.Computed computed -> {}
                    case Element.Heading heading -> {}
                }
        values.putAll(own);
        values.values().removeIf(""::equals);
        return new Answers(values, tables);
    }

    private Object value(Question<?> question, Optional<String> codes) {
        if (codes.isPresent() && question.kind().equals(Kind.NUMBER))
            return Integer.valueOf(code(codes.get(), 1));
        var id = question.id();
        if (codes.isPresent()) return code(codes.get(), 0);
        if (question.kind().equals(Kind.MONEY))
            return Rupiah.of(1_234_567_890L + id.hashCode() % 997);
        if (question.kind().equals(Kind.NUMBER)) return 1;
        if (question.kind().equals(Kind.FLAG)) return true;
        if (question.kind().equals(Kind.DATE)) return LocalDate.of(year, 3, 17);
        if (id.endsWith("ptkpStatus")) return "K/3";
        if (id.endsWith("spousalStatus")) return "KK";
        if (id.endsWith("filer")) return "SUAMI";
        if (id.endsWith("pwp")) return "3171010101900001";
        if (id.endsWith("name")) return LONG_NAME;
        return "Isian " + id;
    }

    private List<Row> rows(Element.Grid grid) {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < count; i++) rows.add(row(grid, i));
        return rows;
    }

    private Row row(Element.Grid grid, int number) {
        var cells = new HashMap<String, Object>();
        for (var column : grid.columns())
            cells.put(
                    column.column().id(),
                    cell(grid.table(), column.column(), column.codes(), number));
        return new Row("r" + number, cells);
    }

    private Object cell(Table table, Column<?> column, Optional<String> codes, int number) {
        var id = column.id();
        if (codes.isPresent()) return code(codes.get(), number);
        if (column.kind().equals(Kind.MONEY))
            return Rupiah.of(
                    number == 1 && (id.equals("result") || id.equals("loss"))
                            ? -987_654_321
                            : 2_345_678_901L + number * 1_000_003L);
        if (column.kind().equals(Kind.NUMBER)) return id.equals("month") ? number % 12 + 1 : year;
        if (column.kind().equals(Kind.FLAG)) return true;
        if (column.kind().equals(Kind.DATE)) return LocalDate.of(year, 1 + number % 12, 28);
        if (table.id().equals("payments") && id.equals("kind")) return "NTPN";
        if (id.equals("percent") || id.equals("norm")) return "50";
        if (table.id().equals("payments") && id.equals("number"))
            return "8F2A19C077D14B6" + number % 10;
        if (id.endsWith("pwp") || id.endsWith("nik") || id.equals("partyId"))
            return "317101010190%04d".formatted(number);
        if (id.equals("purpose")) return "SLIP";
        if (id.equals("sha256")) return "a1b2c3d4".repeat(8);
        if (id.equals("acquired") || id.equals("month")) return "2020-05";
        return number % 3 == 0 ? LONG_TEXT + " " + number : "Nomor " + number;
    }

    private String code(String list, int number) {
        var codes = LAW.codes(list, new TaxYear(year));
        return codes.get(number % codes.size()).code();
    }
}
