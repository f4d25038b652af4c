package id.lontar.gateway.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/// What the other mail server said, or, with the code 0, what happened in place of an answer.
public record Reply(int code, String text) {
    private static final Pattern ENHANCED = Pattern.compile("\\b[245]\\.\\d{1,3}\\.\\d{1,3}\\b");
    private static final int LONGEST = 512;

    public Reply {
        var clean = text.replaceAll("\\p{Cntrl}+", " ").strip();
        text = clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }

    static Reply nothing(String whatHappened) {
        return new Reply(0, whatHappened);
    }

    Optional<String> enhanced() {
        var matcher = ENHANCED.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /// Some servers quote what they were sent. A code must not come to stand in the database so.
    Reply without(String digits, String grouped) {
        return new Reply(code, text.replace(digits, "...").replace(grouped, "..."));
    }
}
