package id.lontar.wire;

import id.lontar.filing.Attachment;
import id.lontar.filing.Handoff;
import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.Handoff.Enclosure;
import id.lontar.filing.Handoff.Kept;
import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.Handoff.Signed;
import id.lontar.filing.Handoff.Step;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.Sha256;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The content of a hand-off file: a ZIP of three files for each step (the step, its signature, the
/// return as it was then) and the files that go with the return.
public final class HandoffPacks {
    private static final int MOST = 3 * Step.MOST + Step.MOST_FILES + 1;
    private static final String COMMENTS = "comments.json";

    private HandoffPacks() {}

    /// The bytes a step is signed as.
    public static byte[] bytes(Step step) {
        return HandoffJson.write(step);
    }

    /// A step with its signature, checked.
    public static Signed signed(byte[] json, byte[] signature, byte[] returnFile)
            throws HandoffRefused {
        try {
            var card = HandoffCards.card(Cades.verify(json, signature).getFirst());
            var step = HandoffJson.read(json);
            if (!step.by().equals(card.digest())) throw new HandoffRefused(Reason.NOT_GENUINE);
            if (!step.returnFile().equals(Sha256.of(returnFile))) throw broken();
            return new Signed(step, card, json, signature, returnFile);
        } catch (Cades.BadSignature e) {
            throw new HandoffRefused(Reason.NOT_GENUINE);
        }
    }

    public static byte[] write(Pack pack) {
        var files = steps(pack.steps());
        for (var each : pack.files()) files.put(fileName(files.size()), each.content());
        return StoredZip.write(files);
    }

    public static Pack read(byte[] zip) throws HandoffRefused {
        var files = unzipped(zip);
        var steps = readSteps(files);
        var last = steps.getLast().step();
        if (files.size() != last.files().size()) throw broken();
        var attachments = new ArrayList<Attachment>();
        for (var content : files.values()) {
            var listed = last.files().get(attachments.size());
            var file = new Attachment(listed.name(), content);
            if (!Enclosure.of(file).equals(listed)) throw broken();
            attachments.add(file);
        }
        return new Pack(steps, attachments);
    }

    public static byte[] write(Kept kept) {
        var files = steps(kept.steps());
        files.put(COMMENTS, CanonicalJson.write(HandoffJson.comments(kept.comments())));
        return StoredZip.write(files);
    }

    public static Kept readKept(byte[] zip) throws HandoffRefused {
        var files = unzipped(zip);
        var comments = files.remove(COMMENTS);
        if (comments == null) throw broken();
        try {
            var steps = files.isEmpty() ? List.<Signed>of() : readSteps(files);
            return new Kept(steps, HandoffJson.readComments(CanonicalJson.readCanonical(comments)));
        } catch (CanonicalJson.NotCanonical | RuntimeException e) {
            throw broken();
        }
    }

    private static Map<String, byte[]> steps(List<Signed> steps) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var each : steps) {
            var name = stepName(each.step().number());
            files.put(name + ".json", each.json());
            files.put(name + ".p7s", each.signature());
            files.put(name + ".lontar.json", each.returnFile());
        }
        return files;
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws HandoffRefused {
        if (zip.length > Handoff.LARGEST) throw new HandoffRefused(Reason.TOO_LARGE);
        return new LinkedHashMap<>(
                StoredZip.read(zip, MOST).orElseThrow(() -> new HandoffRefused(Reason.TORN)));
    }

    /// Takes them out of the files.
    private static List<Signed> readSteps(Map<String, byte[]> files) throws HandoffRefused {
        var steps = new ArrayList<Signed>();
        while (steps.size() < Step.MOST) {
            var name = stepName(steps.size() + 1);
            var json = files.remove(name + ".json");
            var signature = files.remove(name + ".p7s");
            var returnFile = files.remove(name + ".lontar.json");
            if (json == null && signature == null && returnFile == null) break;
            if (json == null || signature == null || returnFile == null) throw broken();
            var signed = signed(json, signature, returnFile);
            check(signed, steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast()));
            steps.add(signed);
        }
        if (steps.isEmpty()) throw broken();
        return steps;
    }

    private static void check(Signed signed, Optional<Signed> before) throws HandoffRefused {
        var step = signed.step();
        var number = before.map(each -> each.step().number()).orElse(0) + 1;
        if (step.number() != number || !step.previous().equals(before.map(Signed::digest)))
            throw broken();
        if (before.filter(each -> !each.step().matter().equals(step.matter())).isPresent())
            throw broken();
        // otherwise whoever had an earlier step could leave out what came after it
        if (before.filter(each -> !each.isGoneOnWithBy(signed.by())).isPresent()) throw broken();
        checkComments(signed, before.map(each -> each.step().comments()).orElse(List.of()));
    }

    /// What somebody wrote stands as it was, and nobody writes or settles for another.
    private static void checkComments(Signed signed, List<Comment> before) throws HandoffRefused {
        var now =
                signed.step().comments().stream()
                        .collect(Collectors.toMap(Comment::id, Function.identity()));
        for (var each : before) {
            var same = Optional.ofNullable(now.remove(each.id()));
            if (same.filter(each::isSameAs).isEmpty()) throw comments();
            var settled = same.get().resolved();
            if (each.resolved().isPresent() && !each.resolved().equals(settled)) throw comments();
            if (each.resolved().isEmpty()) checkSettler(same.get(), signed);
        }
        for (var each : now.values()) {
            var own =
                    each.card().equals(signed.by().digest())
                            && each.by().equals(signed.by().name());
            if (!own) throw comments();
            checkSettler(each, signed);
        }
    }

    private static void checkSettler(Comment comment, Signed signed) throws HandoffRefused {
        var by = comment.resolved();
        if (by.isPresent()
                && !(by.get().card().equals(signed.by().digest())
                        && by.get().by().equals(signed.by().name()))) throw comments();
    }

    private static String stepName(int number) {
        return String.format(Locale.ROOT, "steps/%03d", number);
    }

    private static String fileName(int number) {
        return String.format(Locale.ROOT, "files/%03d", number);
    }

    private static HandoffRefused broken() {
        return new HandoffRefused(Reason.BROKEN_CHAIN);
    }

    private static HandoffRefused comments() {
        return new HandoffRefused(Reason.COMMENTS);
    }
}
