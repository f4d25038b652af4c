package id.lontar.exchange.paper;

import id.lontar.rules.Row;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What the attachments have in common.
final class Parts {
    private Parts() {}

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final float ROOM_FOR_A_PART = 70;

    static void title(Sheet page, ReturnText text, String form) throws IOException {
        page.text(Sheet.LEFT, 16, true, form);
        page.text(Sheet.LEFT + 120, 10, true, text.say("paper.attachment"));
        page.textRight(Sheet.RIGHT, 12, true, text.assessment().year().toString());
        page.down(20);
        page.rule(1.2f);
        page.down(6);
    }

    static void heading(Sheet page, ReturnText text, String key) throws IOException {
        page.down(4);
        page.text(Sheet.LEFT, 8.5f, true, text.say(key));
        page.down(13);
    }

    /// The next part, on a page of its own when little room is left.
    static Sheet next(Sheet page, Booklet booklet, ReturnText text, String key) throws IOException {
        var on = page;
        if (!page.hasRoom(ROOM_FOR_A_PART)) {
            page.close();
            on = booklet.page();
        }
        heading(on, text, key);
        return on;
    }

    /// One line a row, numbered from 1.
    static List<List<String>> numbered(List<Row> rows, Function<Row, List<String>> cells) {
        var numbered = new ArrayList<List<String>>();
        for (var row : rows) {
            var line = new ArrayList<String>();
            line.add(Integer.toString(numbered.size() + 1));
            line.addAll(cells.apply(row));
            numbered.add(line);
        }
        return numbered;
    }

    static String shortDate(LocalDate date) {
        return SHORT.format(date);
    }
}
