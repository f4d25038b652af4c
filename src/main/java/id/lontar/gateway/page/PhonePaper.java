package id.lontar.gateway.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;

import id.lontar.words.Words;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Writes the sheets of the phone page. Everything a template is given is escaped; only what was
/// written here before goes in as it is.
public final class PhonePaper {
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true);

    /// By file, made when first used: a practice gateway starts with the program.
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    private final Heading heading;

    /// What stands on every sheet.
    ///
    /// @param practice whether the practice stripe is shown
    public record Heading(String gateway, boolean practice, boolean authority) {}

    /// The sheets, each with a template of its name.
    public enum Sheet {
        SIGN_IN,
        WAITING,
        RETURN,
        TOKEN,
        SCAN,
        DONE,
        TROUBLE;

        String file() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".html";
        }
    }

    public PhonePaper(Heading heading) {
        this.heading = heading;
    }

    /// @param values by the names the template uses; `t.NAME` is the text `phone.page.NAME`
    public String write(Sheet sheet, Words words, Map<String, Object> values) {
        var given = new HashMap<>(values);
        given.put("t", (Mustache.CustomContext) name -> words.say("phone.page." + name));
        given.put("language", words.locale().getLanguage());
        given.put("gateway", heading.gateway());
        given.put("practice", heading.practice());
        given.put("notDjp", !heading.authority());
        given.putIfAbsent("form", "");
        given.put("body", template(sheet.file()).execute(given));
        return template("frame.html").execute(given);
    }

    private Template template(String file) {
        return templates.computeIfAbsent(file, each -> COMPILER.compile(text(each)));
    }

    /// The style of all sheets.
    public static String style() {
        return text("page.css");
    }

    /// What reads a moving QR with the camera; without it a number is typed.
    public static String script() {
        return text("scan.js");
    }

    private static String text(String file) {
        try (var stream = PhonePaper.class.getResourceAsStream(file)) {
            if (stream == null) throw new FileNotFoundException(file);
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
