package id.lontar.store;

import id.lontar.filing.help.Help;
import id.lontar.filing.help.HelpEntry;
import id.lontar.filing.help.Hit;
import id.lontar.filing.help.Kind;
import id.lontar.filing.help.Marked;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A full-text index over all help, in memory, by the SQLite that holds the store. It is made when
/// somebody first searches and written nowhere.
public final class HelpIndex implements Help, AutoCloseable {
    private static final int MOST = 30;

    private static final double CALLED = 2;
    private static final double ANSWERS = 4;

    /// Never typed and never told, so they can stand around a found word.
    private static final char BEGIN = '\u0002';

    private static final char END = '\u0003';

    private static final String TABLE =
            """
            CREATE VIRTUAL TABLE help USING fts5(title, also, text, basis, other,
            tokenize = 'unicode61 remove_diacritics 2')
            """;

    /// A word in the title says more than one in the text, and that more than one in the other
    /// language.
    private static final String FIND =
            """
            SELECT rowid, highlight(help, 0, char(2), char(3)), highlight(help, 2, char(2), char(3)),
            bm25(help, 8, 6, 2, 1, 1.5) FROM help WHERE help MATCH ?
            """;

    private final Supplier<List<HelpEntry>> texts;
    private @Nullable Index index;

    /// @param texts read once, when somebody first searches
    public HelpIndex(Supplier<List<HelpEntry>> texts) {
        this.texts = texts;
    }

    private record Index(List<HelpEntry> entries, Connection connection, Vocabulary vocabulary) {}

    private record Ranked(Hit hit, double rank) {}

    @Override
    public synchronized List<HelpEntry> all() {
        return index().entries();
    }

    @Override
    public synchronized Found find(String typed) {
        var index = index();
        var words = Vocabulary.words(typed);
        var known =
                words.stream()
                        .map(index.vocabulary()::meant)
                        .filter(each -> !each.isEmpty())
                        .toList();
        if (known.isEmpty()) return new Found(List.of(), words.isEmpty());
        var whole = known.size() == words.size() ? matching(index, typed, known, " AND ") : none();
        if (!whole.isEmpty()) return new Found(whole, true);
        return new Found(matching(index, typed, known, " OR "), false);
    }

    private static List<Hit> none() {
        return List.of();
    }

    private static List<Hit> matching(
            Index index, String typed, List<List<String>> known, String joined) {
        var each = known.stream().map(HelpIndex::anyOf).toList();
        var ranked = new ArrayList<Ranked>();
        try (var find = index.connection().prepareStatement(FIND)) {
            find.setString(1, String.join(joined, each));
            var rows = find.executeQuery();
            while (rows.next()) {
                var entry = index.entries().get(rows.getInt(1));
                var hit = new Hit(entry, marked(rows.getString(2)), marked(rows.getString(3)));
                ranked.add(new Ranked(hit, rank(entry, typed, known, -rows.getDouble(4))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("help index", e);
        }
        return ranked.stream()
                .sorted(Comparator.comparingDouble(Ranked::rank).reversed())
                .limit(MOST)
                .map(Ranked::hit)
                .toList();
    }

    /// What is called as asked comes before what only speaks of it, and to whoever asks a question,
    /// how it is done comes before both.
    private static double rank(
            HelpEntry entry, String typed, List<List<String>> known, double score) {
        var called = isCalled(Vocabulary.words(entry.title()), known);
        var how = entry.kind() == Kind.HOW && Vocabulary.isQuestion(typed);
        return score * weight(entry.kind()) * (called ? CALLED : 1) * (how ? ANSWERS : 1);
    }

    private static boolean isCalled(List<String> title, List<List<String>> known) {
        return title.size() == known.size()
                && IntStream.range(0, title.size())
                        .allMatch(i -> known.get(i).contains(title.get(i)));
    }

    private static double weight(Kind kind) {
        return switch (kind) {
            case HOW -> 1.6;
            case TERM -> 1.4;
            case LINE -> 1;
            case LAW, CODE -> 0.8;
        };
    }

    private static String anyOf(List<String> words) {
        return "(\"" + String.join("\" OR \"", words) + "\")";
    }

    private static Marked marked(String text) {
        return Marked.read(text, BEGIN, END);
    }

    private Index index() {
        if (index == null) index = made(texts.get());
        return index;
    }

    private static Index made(List<HelpEntry> entries) {
        try {
            var connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(TABLE);
                statement.execute("CREATE VIRTUAL TABLE word USING fts5vocab(help, 'row')");
            }
            fill(connection, entries);
            return new Index(List.copyOf(entries), connection, vocabulary(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("help index", e);
        }
    }

    private static void fill(Connection connection, List<HelpEntry> entries) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "INSERT INTO help (rowid, title, also, text, basis, other)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (var i = 0; i < entries.size(); i++) {
                var entry = entries.get(i);
                insert.setInt(1, i);
                insert.setString(2, entry.title());
                insert.setString(3, entry.also());
                insert.setString(4, entry.text());
                insert.setString(5, entry.basis());
                insert.setString(6, entry.other());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static Vocabulary vocabulary(Connection connection) throws SQLException {
        var words = new ArrayList<String>();
        try (var select = connection.createStatement()) {
            var rows = select.executeQuery("SELECT term FROM word");
            while (rows.next()) words.add(rows.getString(1));
        }
        return new Vocabulary(words);
    }

    @Override
    public synchronized void close() {
        if (index == null) return;
        try {
            index.connection().close();
        } catch (SQLException e) {
            throw new IllegalStateException("help index", e);
        }
        index = null;
    }
}
