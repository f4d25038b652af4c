package id.lontar.filing;

import id.lontar.form.Place;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What people of an office give each other when a return goes from one to the next (decision
/// 0025). None of it prints what it holds: it is about a taxpayer.
public final class Handoff {
    /// Of a file, in bytes.
    public static final int LARGEST = 48 << 20;

    private static final int GROUPS = 8;

    /// So many characters of the groups tell two cards of one name apart: two groups.
    public static final int SHORT = 11;

    private Handoff() {}

    /// The digest of a card as eight groups of five digits.
    public static String groups(Sha256 card) {
        var words = ByteBuffer.wrap(card.bytes());
        return IntStream.range(0, GROUPS)
                .mapToObj(each -> Integer.toUnsignedLong(words.getInt()) % 100_000)
                .map(each -> String.format(Locale.ROOT, "%05d", each))
                .collect(Collectors.joining(" "));
    }

    /// What cannot be seen could make one name pass for another.
    public static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /// What somebody did with a return, or is asked to do.
    public enum Task {
        PREPARE,
        REVIEW,
        SIGN
    }

    /// Who somebody is to colleagues: a self-signed certificate, known by its digest.
    ///
    /// @param name as its owner calls themselves
    /// @param digest of the certificate
    /// @param pem the certificate as a file to give away
    public record Card(String name, Sha256 digest, String pem) {
        /// The digest as eight groups of five digits, to be read out over the phone.
        public String groups() {
            return Handoff.groups(digest);
        }

        /// Whether somebody typed these groups, however they were spaced.
        public boolean isCalled(String typed) {
            return typed.replaceAll("\\D", "").equals(groups().replace(" ", ""));
        }

        @Override
        public String toString() {
            return "Card[" + digest.fingerprint() + "]";
        }
    }

    /// A file that goes with the return.
    public record Enclosure(String name, Sha256 digest, long size) {
        public static final int LONGEST_NAME = 200;

        /// Whether a file may travel under a name: one that leads elsewhere is none.
        public static boolean isName(String name) {
            return !name.isBlank()
                    && name.length() <= LONGEST_NAME
                    && !name.contains("/")
                    && !name.contains("\\")
                    && !name.startsWith(".")
                    && name.codePoints().noneMatch(Handoff::isHidden);
        }

        public static Enclosure of(Attachment file) {
            return new Enclosure(file.name(), file.sha256(), file.content().length);
        }

        @Override
        public String toString() {
            return "Enclosure[" + digest.fingerprint() + "]";
        }
    }

    /// Something somebody wrote beside a line, a question, a cell, or the whole return.
    ///
    /// @param by name on the card of whoever wrote it
    /// @param card its digest
    public record Comment(
            String id,
            Place place,
            String by,
            Sha256 card,
            Instant at,
            String text,
            Optional<Resolved> resolved) {
        public static final int LONGEST = 4_000;

        public static Comment on(Place place, Card by, Instant at, String text) {
            var id = UUID.randomUUID().toString();
            return new Comment(id, place, by.name(), by.digest(), at, text, Optional.empty());
        }

        public Comment resolved(Card by, Instant at) {
            return new Comment(
                    id,
                    place,
                    this.by,
                    card,
                    this.at,
                    text,
                    Optional.of(new Resolved(by.name(), by.digest(), at)));
        }

        /// The same remark, whether or not it was settled since.
        public boolean isSameAs(Comment other) {
            return unresolved().equals(other.unresolved());
        }

        private Comment unresolved() {
            return new Comment(id, place, by, card, at, text, Optional.empty());
        }

        @Override
        public String toString() {
            return "Comment[" + id + "]";
        }
    }

    public record Resolved(String by, Sha256 card, Instant at) {
        @Override
        public String toString() {
            return "Resolved[" + at + "]";
        }
    }

    /// One hand to the next. It names the step before by its digest, so that none can be left out
    /// or put in.
    ///
    /// @param matter the same through all steps
    /// @param number from 1
    /// @param did what its author did
    /// @param to digest of the card it is for: nobody can pass it on as meant for somebody else
    /// @param next what the next one is asked to do
    /// @param returnFile digest of the return as it was then
    public record Step(
            UUID matter,
            int number,
            Optional<Sha256> previous,
            Sha256 by,
            Task did,
            Sha256 to,
            String toName,
            Task next,
            Instant at,
            String note,
            Sha256 returnFile,
            List<Enclosure> files,
            List<Comment> comments) {
        public static final int MOST = 60;
        public static final int LONGEST_NOTE = 4_000;
        public static final int MOST_COMMENTS = 1_000;
        public static final int MOST_FILES = 60;

        public Step {
            files = List.copyOf(files);
            comments = List.copyOf(comments);
        }

        @Override
        public String toString() {
            return "Step[" + matter + " " + number + "]";
        }
    }

    /// A step as its author signed it.
    ///
    /// @param json the very bytes that were signed
    /// @param signature detached CAdES
    /// @param returnFile the return as it was then, as `*.lontar.json`
    @SuppressWarnings("ArrayRecordComponent")
    public record Signed(Step step, Card by, byte[] json, byte[] signature, byte[] returnFile) {
        public Sha256 digest() {
            return Sha256.of(json);
        }

        /// Whether the step after it may be of this card: of whom it was for, or who handed it on.
        public boolean isGoneOnWithBy(Card card) {
            return card.digest().equals(step.to()) || card.digest().equals(by.digest());
        }

        @Override
        public String toString() {
            return "Signed[" + step + "]";
        }
    }

    /// What a hand-off file holds once it is open: all steps, the last one newest, and the files
    /// that go with the return as it is now.
    public record Pack(List<Signed> steps, List<Attachment> files) {
        public Pack {
            steps = List.copyOf(steps);
            files = List.copyOf(files);
        }

        public Signed last() {
            return steps.getLast();
        }

        @Override
        public String toString() {
            return "Pack[" + steps.size() + "]";
        }
    }

    /// What is kept beside a return between two steps.
    ///
    /// @param comments all of them, with those that have not gone out yet
    public record Kept(List<Signed> steps, List<Comment> comments) {
        public static final Kept NOTHING = new Kept(List.of(), List.of());

        public Kept {
            steps = List.copyOf(steps);
            comments = List.copyOf(comments);
        }

        public Optional<Signed> last() {
            return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
        }

        @Override
        public String toString() {
            return "Kept[" + steps.size() + "]";
        }
    }
}
