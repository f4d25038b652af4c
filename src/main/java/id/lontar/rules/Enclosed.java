package id.lontar.rules;

import java.util.List;

/// The files joined to a return. `purpose` is SLIP, PAYMENT, ZAKAT, MANDATE, PHMT, FOREIGN or
/// OTHER, or what a form adds to these.
public final class Enclosed {
    private Enclosed() {}

    public static final Column<String> FILE_NAME = new Column<>("name", Kind.TEXT);
    public static final Column<String> FILE_PURPOSE = new Column<>("purpose", Kind.TEXT);
    public static final Column<String> FILE_SHA256 = new Column<>("sha256", Kind.TEXT);
    public static final Table FILES =
            new Table("files", List.of(FILE_NAME, FILE_PURPOSE, FILE_SHA256));
}
