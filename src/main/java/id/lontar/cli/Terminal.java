package id.lontar.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.lontar.words.Words;
import id.lontar.work.Progress;

import java.io.Console;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where commands write: text for people, or one JSON object a line for programs.
final class Terminal {
    private static final String CLEARED = "\r\u001b[K";
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Set<String> YES = Set.of("y", "ya", "yes");

    private final Words words;
    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean person;
    private final Hidden hidden;
    private boolean json;

    /// Asks for what must not be seen while it is typed; empty when nobody can be asked.
    @FunctionalInterface
    interface Hidden {
        Optional<char[]> ask(String prompt);

        static Optional<char[]> atConsole(String prompt) {
            return Optional.ofNullable(System.console())
                    .filter(Console::isTerminal)
                    .map(console -> console.readPassword("%s", prompt));
        }
    }

    /// @param person whether somebody sits in front of it
    Terminal(Words words, PrintWriter out, PrintWriter err, boolean person, Hidden hidden) {
        this.hidden = hidden;
        this.words = words;
        this.out = out;
        this.err = err;
        this.person = person;
    }

    Words words() {
        return words;
    }

    PrintWriter out() {
        return out;
    }

    PrintWriter err() {
        return err;
    }

    void json(boolean json) {
        this.json = json;
    }

    boolean isJson() {
        return json;
    }

    Optional<char[]> askHidden(String prompt) {
        return hidden.ask(prompt);
    }

    /// A yes-or-no question; empty when nobody can be asked.
    Optional<Boolean> agrees(String question) {
        if (!person || json) return Optional.empty();
        return Optional.ofNullable(System.console())
                .map(console -> console.readLine("%s ", question))
                .map(answer -> YES.contains(answer.strip().toLowerCase(Locale.ROOT)));
    }

    /// For people only.
    void say(String key, Object... arguments) {
        if (!json) text(words.say(key, arguments));
    }

    void text(String line) {
        if (json) return;
        out.println(line);
        out.flush();
    }

    /// For programs only: `{"type":TYPE, ...}` on a line of its own.
    void record(String type, Map<String, ?> members) {
        if (!json) return;
        var all = new LinkedHashMap<String, Object>();
        all.put("type", type);
        all.putAll(members);
        out.println(written(all));
        out.flush();
    }

    /// What went wrong, on the error stream whatever the format.
    void wrong(Exit exit, String message) {
        if (person && !json) err.print(CLEARED);
        if (json) {
            var all = new LinkedHashMap<String, Object>();
            all.put("type", "error");
            all.put("exit", exit.code());
            all.put("message", message);
            err.println(written(all));
        } else err.println("lontar: " + message);
        err.flush();
    }

    void note(String line) {
        err.println(line);
        err.flush();
    }

    /// A line that rewrites itself, when a person is watching.
    Progress progress() {
        if (!person || json) return Progress.NONE;
        return (done, of, key) -> {
            err.print(CLEARED + words.say(key) + (of > 0 ? " " + done + "/" + of : ""));
            if (done >= of) err.print(CLEARED);
            err.flush();
        };
    }

    /// The same with a line of one's own; an empty one takes it away.
    void rewrite(String line) {
        if (!person || json) return;
        err.print(CLEARED + line);
        err.flush();
    }

    private static String written(Map<String, Object> members) {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain values can be written", e);
        }
    }
}
