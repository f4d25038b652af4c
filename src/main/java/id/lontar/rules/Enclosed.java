package id.lontar.rules;

import java.util.List;

/// The files joined to a return.
public final class Enclosed {
    private Enclosed() {}

    /// What a file can prove, in the order it is asked for; a form has words for those it takes.
    public static final List<String> PURPOSES =
            List.of(
                    "STATEMENTS",
                    "FINANCIALS",
                    "SLIP",
                    "PAYMENT",
                    "ZAKAT",
                    "FOREIGN",
                    "PHMT",
                    "LOSSES",
                    "INSTALMENT",
                    "TURNOVER",
                    "EXTENSION",
                    "MANDATE",
                    "DECISION",
                    "OTHER");

    public static final Column<String> FILE_NAME = new Column<>("name", Kind.TEXT);
    public static final Column<String> FILE_PURPOSE = new Column<>("purpose", Kind.TEXT);
    public static final Column<String> FILE_SHA256 = new Column<>("sha256", Kind.TEXT);
    public static final Table FILES =
            new Table("files", List.of(FILE_NAME, FILE_PURPOSE, FILE_SHA256));
}
