package id.lontar.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every bundle of the program: the same keys in both languages, the same places to fill in, and no
/// key that nobody says.
class BundlesTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z0-9_.-]+)\"");
    private static final Pattern IN_FXML = Pattern.compile("%([A-Za-z0-9_.-]+)");
    private static final Pattern HOLE = Pattern.compile("\\{(\\d+)");

    /// Asked for by the ids of a form's lines and figures, and by the parser of the command line
    /// under its own names.
    private static final Pattern BY_ID =
            Pattern.compile("(form|why|law|finding|doubt|layout|lontar)\\..*|usage\\..*|[A-Za-z]+");

    @Test
    void bothLanguagesHaveTheSameKeysAndTheSameHoles() throws IOException {
        var different = new ArrayList<String>();
        for (var file : indonesian()) {
            var id = read(file);
            var en = read(english(file));
            for (var key : both(id, en)) {
                if (!id.containsKey(key) || !en.containsKey(key))
                    different.add(file.getFileName() + " has " + key + " in one language only");
                else if (!holes(id.get(key)).equals(holes(en.get(key))))
                    different.add(file.getFileName() + " fills in " + key + " differently");
            }
        }
        assertEquals(List.of(), different);
    }

    /// A lone apostrophe would swallow what follows it, and a lone brace stop the window.
    @Test
    void everyMessageWithAHoleCanBeFilledIn() throws IOException {
        for (var file : indonesian())
            for (var bundle : List.of(read(file), read(english(file))))
                for (var each : bundle.entrySet())
                    if (!holes(each.getValue()).isEmpty()) {
                        var numbers = new Object[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
                        var text =
                                new MessageFormat(each.getValue(), Words.ENGLISH).format(numbers);
                        assertTrue(!HOLE.matcher(text).find(), each.getKey() + ": " + text);
                    }
    }

    @Test
    void noKeyIsWithoutAnyoneWhoSaysIt() throws IOException {
        var said = said();
        var unsaid = new TreeSet<String>();
        for (var file : indonesian())
            for (var key : read(file).keySet())
                if (!BY_ID.matcher(key).matches() && !isSaid(key, said)) unsaid.add(key);
        assertEquals(Set.of(), unsaid);
    }

    /// As it stands, or put together from a beginning that stands in the program.
    private static boolean isSaid(String key, Set<String> said) {
        if (said.contains(key)) return true;
        for (var dot = key.indexOf('.'); dot > 0; dot = key.indexOf('.', dot + 1)) {
            var head = key.substring(0, dot);
            if (said.contains(head + ".") || (head.contains(".") && said.contains(head)))
                return true;
        }
        return false;
    }

    private static Set<String> said() throws IOException {
        var said = new HashSet<String>();
        for (var file : files())
            if (file.toString().matches(".*\\.(java|fxml|html|yaml)")) {
                var text = Files.readString(file);
                LITERAL.matcher(text).results().map(each -> each.group(1)).forEach(said::add);
                IN_FXML.matcher(text).results().map(each -> each.group(1)).forEach(said::add);
            }
        return said;
    }

    private static List<Path> files() throws IOException {
        try (var tree = Files.walk(MAIN)) {
            return tree.filter(Files::isRegularFile).toList();
        }
    }

    /// Those that have an English one beside them; bundles have, settings have not.
    private static List<Path> indonesian() throws IOException {
        var found =
                files().stream()
                        .filter(each -> each.toString().endsWith(".properties"))
                        .filter(each -> Files.exists(english(each)))
                        .toList();
        assertTrue(found.size() > 20, found.toString());
        return found;
    }

    private static Path english(Path indonesian) {
        var name = indonesian.getFileName().toString().replace(".properties", "_en.properties");
        return indonesian.resolveSibling(name);
    }

    private static Map<String, String> read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        var texts = new HashMap<String, String>();
        properties.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    private static Set<String> both(Map<String, String> one, Map<String, String> other) {
        var keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static Set<String> holes(String text) {
        var holes = new TreeSet<String>();
        HOLE.matcher(text).results().map(each -> each.group(1)).forEach(holes::add);
        return holes;
    }
}
