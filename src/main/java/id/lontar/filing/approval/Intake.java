package id.lontar.filing.approval;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.QrEyes;
import id.lontar.filing.Sha256;
import id.lontar.filing.TokenCheck;
import id.lontar.filing.TokenCheck.Approval;
import id.lontar.tax.Npwp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Matches what clients sent back, pictures and texts under any name, to the returns it is for. It
/// sends nothing and says of each file what it is for, or why it is for none.
public final class Intake {
    private static final String TOKEN = "SPT1:";
    private static final List<String> TEXTS = List.of(".txt", ".text", ".eml", ".md");

    /// A text that is longer is no message.
    private static final int LONGEST_TEXT = 1 << 20;

    private final QrEyes eyes;
    private final TokenCheck tokens;
    private final Instant now;
    private final Map<Sha256, Filing> waiting = new HashMap<>();
    private final Map<Sha256, Filing> known = new HashMap<>();
    private final Map<String, Filing> ofClient = new HashMap<>();
    private final Map<String, Path> taken = new HashMap<>();

    /// @param cabinet whose returns may be meant
    public Intake(Cabinet cabinet, QrEyes eyes, TokenCheck tokens, Instant now) {
        this.eyes = eyes;
        this.tokens = tokens;
        this.now = now;
        for (var entry : cabinet.entries())
            if (entry.state() != FilingState.DRAFT)
                cabinet.filing(entry.id())
                        .filter(SentForOthers::isSentForOthers)
                        .ifPresent(this::note);
    }

    private void note(Filing filing) {
        var digest = SentForOthers.digest(filing);
        known.put(digest, filing);
        if (filing.state() == FilingState.AWAITING_VERIFICATION) waiting.put(digest, filing);
        ofClient.put(filing.sealed().orElseThrow().seal().npwp().digits(), filing);
    }

    /// What a file is, or why it is nothing here.
    public sealed interface Found {
        Path file();

        /// @param token what the gateway wants for it
        record Match(Path file, Filing filing, String token) implements Found {}

        /// @param reason `approval.NAME` says it, with the file and what `about` has
        record NoMatch(Path file, Reason reason, List<String> about) implements Found {
            public NoMatch {
                about = List.copyOf(about);
            }
        }
    }

    /// Why a file is for no return. Each has a sentence, `approval.NAME`.
    public enum Reason {
        /// Neither picture, PDF nor text, or broken.
        UNREADABLE,
        /// No code in it, or none that can be read.
        NO_CODE,
        /// A code, but of something else.
        NOT_AN_APPROVAL,
        /// Of another gateway, or forged.
        NOT_GENUINE,
        EXPIRED,
        /// Of a client of this store, but of another version than the one that was sent.
        OTHER_VERSION,
        /// No return of that client was sent from this store.
        NOT_HERE,
        /// It has its receipt, or ended otherwise.
        NOT_WAITING,
        /// Another file is for the same return.
        TWICE
    }

    /// In the order of their names; of a folder, all files that are directly in it.
    ///
    /// @throws IOException when a folder cannot be read
    public static List<Path> files(List<Path> named) throws IOException {
        var all = new ArrayList<Path>();
        for (var each : named)
            if (Files.isDirectory(each))
                try (var inside = Files.list(each)) {
                    inside.filter(Files::isRegularFile)
                            .filter(file -> !name(file).startsWith("."))
                            .sorted()
                            .forEach(all::add);
                }
            else all.add(each);
        return List.copyOf(all);
    }

    public Found match(Path file) {
        try {
            return match(file, texts(file));
        } catch (IOException e) {
            return new Found.NoMatch(file, Reason.UNREADABLE, List.of());
        }
    }

    /// Of several codes in one file the first that is for a return here is the one; where none is,
    /// the first says why.
    private Found match(Path file, List<String> texts) {
        Optional<Found> wrong = Optional.empty();
        for (var each : texts) {
            var found = match(file, each.strip());
            if (found instanceof Found.Match match) {
                taken.put(match.filing().id(), file);
                return found;
            }
            if (wrong.isEmpty()) wrong = Optional.of(found);
        }
        return wrong.orElseGet(() -> new Found.NoMatch(file, Reason.NO_CODE, List.of()));
    }

    private Found match(Path file, String text) {
        return switch (tokens.approval(text, now)) {
            case Approval.Read(var npwp, var digest) -> match(file, text, npwp, digest);
            case Approval.Bad(var reason) -> new Found.NoMatch(file, of(reason), List.of());
        };
    }

    private Found match(Path file, String text, Npwp npwp, Sha256 digest) {
        var filing = Optional.ofNullable(waiting.get(digest));
        if (filing.isPresent()) {
            var before = taken.get(filing.get().id());
            return before == null
                    ? new Found.Match(file, filing.get(), text)
                    : new Found.NoMatch(file, Reason.TWICE, List.of(name(before)));
        }
        if (known.containsKey(digest))
            return new Found.NoMatch(file, Reason.NOT_WAITING, List.of(digest.fingerprint()));
        var other = Optional.ofNullable(ofClient.get(npwp.digits()));
        return other.map(
                        each ->
                                new Found.NoMatch(
                                        file,
                                        Reason.OTHER_VERSION,
                                        List.of(
                                                digest.fingerprint(),
                                                SentForOthers.digest(each).fingerprint())))
                .orElseGet(
                        () ->
                                new Found.NoMatch(
                                        file, Reason.NOT_HERE, List.of(digest.fingerprint())));
    }

    private static Reason of(TokenCheck.Reason reason) {
        return switch (reason) {
            case URL, NOT_OURS, WRONG_PURPOSE -> Reason.NOT_AN_APPROVAL;
            case TOO_LONG, MALFORMED, UNKNOWN_KEY, BAD_SIGNATURE -> Reason.NOT_GENUINE;
            case EXPIRED, OLD_REQUEST, ALREADY_USED -> Reason.EXPIRED;
            case OTHER_ACCOUNT, OTHER_RETURN -> Reason.NOT_HERE;
        };
    }

    private List<String> texts(Path file) throws IOException {
        if (isText(file)) return tokensIn(file);
        return eyes.look(file).stream().map(QrEyes.Seen::text).toList();
    }

    private static boolean isText(Path file) {
        var name = name(file).toLowerCase(Locale.ROOT);
        return TEXTS.stream().anyMatch(name::endsWith);
    }

    /// A message may stand before it, and a chat may have put a name and a time there.
    private static List<String> tokensIn(Path file) throws IOException {
        if (Files.size(file) > LONGEST_TEXT) return List.of();
        var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return text.lines()
                .filter(each -> each.contains(TOKEN))
                .map(each -> each.substring(each.indexOf(TOKEN)).strip())
                .toList();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
