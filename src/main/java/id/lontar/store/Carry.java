package id.lontar.store;

import id.lontar.filing.Sha256;
import id.lontar.filing.StoreFault;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Takes every row of one store to another as it stands, still encrypted, and then compares the two
/// row by row.
record Carry(RowCipher cipher, Handle from, Handle to) {
    private static final int AT_ONCE = 200;

    static final Table TRAIL =
            new Table("trail", "trail", List.of("seq", "kind"), List.of("seq"), List.of());

    void copy(Table table) {
        var some = new ArrayList<Table.Cells>();
        table.each(
                from,
                row -> {
                    some.add(row);
                    if (some.size() < AT_ONCE) return;
                    table.put(to, some);
                    some.clear();
                });
        if (!some.isEmpty()) table.put(to, some);
    }

    /// @return how many there are of each table, and how many of them open on neither side
    ///     (`unreadable`), which they did not before either
    Map<String, Long> compared(List<Table> tables) {
        var counts = new LinkedHashMap<String, Long>();
        for (var table : tables) {
            var unreadable = new long[1];
            counts.put(table.name(), compared(table, unreadable));
            if (unreadable[0] > 0) counts.merge("unreadable", unreadable[0], Long::sum);
        }
        return counts;
    }

    private long compared(Table table, long[] unreadable) {
        var there = new HashMap<List<Object>, Sha256>();
        table.each(from, row -> there.put(row.cells(), Sha256.of(row.body())));
        var count =
                table.each(
                        to,
                        row -> {
                            if (!Sha256.of(row.body()).equals(there.remove(row.cells())))
                                throw new StoreFault("office.move-differs");
                            if (!opens(row)) unreadable[0]++;
                        });
        if (!there.isEmpty()) throw new StoreFault("office.move-differs");
        return count;
    }

    private boolean opens(Table.Cells row) {
        try {
            cipher.open(row.body(), row.place());
            return true;
        } catch (RowCipher.Unreadable e) {
            return false;
        }
    }
}
