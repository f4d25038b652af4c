package id.lontar.filing;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the return that each mail's code belongs to, by the fingerprint that stands beside the
/// code. Mails may come late, doubled and in any order: of two for one return the younger counts.
public final class CodeMatch {
    private static final String FOUR = "[0-9A-HJKMNP-TV-Z]{4}";

    /// A dash of any kind, for a mail program may have put in its own.
    private static final Pattern FINGERPRINT =
            Pattern.compile("(?<![0-9A-Z\\p{Pd}])(" + FOUR + ")\\p{Pd}(" + FOUR + ")(?![0-9A-Z])");

    private CodeMatch() {}

    /// What came of one mail, or of one of several codes in it.
    public sealed interface Result {
        Mail mail();

        record Fits(Mail mail, Awaited awaited, VerificationCode code) implements Result {}

        /// An older mail for a return for which a younger one is here too.
        record Older(Mail mail, Awaited awaited) implements Result {}

        /// The very same code for the same return once more.
        record Doubled(Mail mail, Awaited awaited) implements Result {}

        /// It names a return that does not wait here.
        record OtherReturn(Mail mail, String fingerprint) implements Result {}

        /// A code, and nothing that says for which return.
        record NoFingerprint(Mail mail, VerificationCode code) implements Result {}

        record NoCode(Mail mail) implements Result {}
    }

    public static List<Result> match(List<Mail> mails, List<Awaited> waiting) {
        var byFingerprint = new HashMap<String, Awaited>();
        for (var each : waiting) byFingerprint.putIfAbsent(each.fingerprint(), each);
        var results = new ArrayList<Result>();
        for (var mail : youngestFirst(mails)) results.addAll(one(mail, byFingerprint));
        return onceEach(results);
    }

    private static List<Mail> youngestFirst(List<Mail> mails) {
        return mails.stream()
                .sorted(
                        Comparator.comparing((Mail each) -> each.sentAt().orElse(Instant.MIN))
                                .reversed())
                .toList();
    }

    /// The first of its texts with a code says it all: HTML repeats what the plain text says.
    private static List<Result> one(Mail mail, Map<String, Awaited> waiting) {
        for (var text : mail.texts()) {
            var found = in(mail, plain(text), waiting);
            if (!found.isEmpty()) return found;
        }
        return List.of(new Result.NoCode(mail));
    }

    private static List<Result> in(Mail mail, String text, Map<String, Awaited> waiting) {
        var prints = prints(text);
        var results = new ArrayList<Result>();
        var seen = new HashSet<String>();
        for (var place : CodeFinder.places(text)) {
            // What looks like a code may be the fingerprint itself, where that is all digits.
            if (prints.stream().anyMatch(print -> overlap(print, place.start(), place.end())))
                continue;
            var print = beside(prints, place.start());
            if (!seen.add(place.code().digits() + print.orElse(""))) continue;
            results.add(
                    print.map(each -> known(mail, each, place.code(), waiting))
                            .orElseGet(() -> new Result.NoFingerprint(mail, place.code())));
        }
        return results;
    }

    private static Result known(
            Mail mail, String print, VerificationCode code, Map<String, Awaited> waiting) {
        var awaited = waiting.get(print);
        return awaited == null
                ? new Result.OtherReturn(mail, print)
                : new Result.Fits(mail, awaited, code);
    }

    private static List<MatchResult> prints(String text) {
        return FINGERPRINT
                .matcher(text)
                .results()
                .filter(each -> each.group().chars().anyMatch(Character::isLetter))
                .toList();
    }

    private static boolean overlap(MatchResult print, int start, int end) {
        return print.start() < end && start < print.end();
    }

    /// In our mails the fingerprint follows the code; in others it may stand before it.
    private static Optional<String> beside(List<MatchResult> prints, int code) {
        return prints.stream()
                .filter(each -> each.start() > code)
                .findFirst()
                .or(() -> prints.stream().reduce((first, second) -> second))
                .map(each -> each.group(1) + "-" + each.group(2));
    }

    /// Of the results for one return only the first fits; they come youngest first.
    private static List<Result> onceEach(List<Result> results) {
        var fitted = new HashMap<String, VerificationCode>();
        return results.stream()
                .map(each -> each instanceof Result.Fits fits ? once(fits, fitted) : each)
                .toList();
    }

    private static Result once(Result.Fits fits, Map<String, VerificationCode> fitted) {
        var before = fitted.putIfAbsent(fits.awaited().id(), fits.code());
        if (before == null) return fits;
        return before.equals(fits.code())
                ? new Result.Doubled(fits.mail(), fits.awaited())
                : new Result.Older(fits.mail(), fits.awaited());
    }

    /// Whether a text names one of these fingerprints.
    public static boolean names(String text, Set<String> fingerprints) {
        return prints(plain(text)).stream()
                .map(each -> each.group(1) + "-" + each.group(2))
                .anyMatch(fingerprints::contains);
    }

    private static String plain(String text) {
        return CodeFinder.visible(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}
