package id.lontar.filing.help;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

import id.lontar.words.Words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The terms people meet in a tax return, each with where it is said. They live in `glossary.yaml`,
/// every one in both languages.
public final class Glossary {
    /// @param name as the law or the tax office writes it
    /// @param also the long form, and other names
    /// @param source the article, or `Lontar` for a word of this program
    public record Term(String id, String name, String also, String text, String source) {
        /// Whether a text uses the term by its name, as a word of its own.
        boolean isIn(String text) {
            return Pattern.compile(
                            "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(text)
                    .find();
        }
    }

    private final List<Term> terms;

    private Glossary(List<Term> terms) {
        this.terms = terms;
    }

    public static Glossary in(Locale language) {
        var tag = language.getLanguage();
        var read = read();
        return new Glossary(
                read.properties().stream()
                        .map(each -> term(each.getKey(), each.getValue(), tag))
                        .toList());
    }

    private static Term term(String id, JsonNode node, String tag) {
        var said = node.path(tag);
        return new Term(
                id,
                said.path("name").asText(),
                said.path("also").asText(""),
                said.path("text").asText(),
                node.path("source").asText());
    }

    private static JsonNode read() {
        try (var in = Glossary.class.getResourceAsStream("glossary.yaml")) {
            if (in == null) throw new IllegalStateException("glossary missing");
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("glossary", e);
        }
    }

    public List<Term> terms() {
        return terms;
    }

    /// The terms a text uses, in the order of the glossary.
    public List<Term> usedIn(String text) {
        return terms.stream().filter(each -> each.isIn(text)).toList();
    }

    List<HelpEntry> entries(Words words) {
        return terms.stream()
                .map(
                        each ->
                                new HelpEntry(
                                        "term." + each.id(),
                                        Kind.TERM,
                                        each.name(),
                                        each.also(),
                                        each.text(),
                                        words.say("help.source", each.source()),
                                        Optional.empty(),
                                        ""))
                .toList();
    }
}
