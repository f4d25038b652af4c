package id.lontar.filing.help;

import id.lontar.filing.checkup.Check;
import id.lontar.filing.checkup.CheckupWords;
import id.lontar.words.Words;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The codes of the check-up, each with what it means and what to do.
record CheckupTexts(Words words) {
    private static final Pattern CODE = Pattern.compile("checkup\\.([A-Z]+-\\d+)");

    /// In place of what only the check itself knows, such as how much room is left.
    private static final String OPEN = "…";

    private static final int FACTS = 4;

    Stream<HelpEntry> entries() {
        var codes = new TreeSet<String>();
        for (var key : Collections.list(words.asBundle().getKeys())) {
            var code = CODE.matcher(key);
            if (code.matches()) codes.add(code.group(1));
        }
        return codes.stream().map(this::entry);
    }

    private HelpEntry entry(String code) {
        var say = new CheckupWords(words);
        var check = new Check(code, Check.Standing.NOTE, Collections.<Object>nCopies(FACTS, OPEN));
        var text = Stream.concat(Stream.of(say.text(check)), say.advice(check).stream()).toList();
        return new HelpEntry(
                "code." + code,
                Kind.CODE,
                code + " · " + say.subject(check),
                "",
                String.join("\n", List.copyOf(text)),
                words.say("help.code"),
                Optional.of(Aim.CHECKUP),
                "");
    }
}
