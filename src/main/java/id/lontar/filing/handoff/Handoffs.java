package id.lontar.filing.handoff;

import id.lontar.filing.Attachment;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Handoff;
import id.lontar.filing.Handoff.Card;
import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.Handoff.Enclosure;
import id.lontar.filing.Handoff.Kept;
import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.Handoff.Signed;
import id.lontar.filing.Handoff.Step;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.JournalEntry;
import id.lontar.filing.NotNow;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.Sha256;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.form.Place;
import id.lontar.rules.Enclosed;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;
import id.lontar.words.Words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Hands returns on and shows what became of them. The steps are kept beside the return, encrypted
/// with it.
public final class Handoffs {
    static final String FOLDER = "attachments/";
    private static final int LONGEST_SHOWN = 60;

    private final Workbench bench;
    private final Cabinet cabinet;
    private final HandoffKeys keys;
    private final Beside beside;

    public Handoffs(Workbench bench) {
        this.bench = bench;
        this.cabinet = bench.cabinet();
        this.keys = bench.keys().handoff();
        this.beside = new Beside(cabinet, keys);
    }

    /// @param note what the next one should know
    public record Order(Card to, Task did, Task next, String note) {
        @Override
        public String toString() {
            return "Order[" + did + " " + next + "]";
        }
    }

    /// A file to save, and what is kept of it once it is saved.
    @SuppressWarnings("ArrayRecordComponent")
    public record Prepared(byte[] file, Signed step) {
        @Override
        public String toString() {
            return "Prepared[" + step + "]";
        }
    }

    /// The steps so far and what was written beside the return.
    public Kept of(String filingId) throws HandoffRefused {
        return beside.of(filingId);
    }

    /// The file for the next one. Nothing is kept yet: a file that could not be saved is no step.
    ///
    /// @throws NotNow when it is no draft, has no owner, or there is too much of it
    public Prepared prepare(Filing filing, HandoffKeys.Hand hand, Order order)
            throws HandoffRefused {
        insistOnDraft(filing);
        if (npwp(filing.taxReturn()).isEmpty()) throw new NotNow("handoff.noNpwp");
        var kept = of(filing.id());
        var own =
                hand.cards().stream()
                        .filter(
                                card ->
                                        kept.last().stream()
                                                .allMatch(by -> by.isGoneOnWithBy(card)))
                        .findFirst()
                        .orElseThrow(() -> new NotNow("handoff.otherCard"));
        var files = attachments(filing);
        for (var each : files) insistOnName(each.name());
        if (kept.steps().size() >= Step.MOST
                || files.size() > Step.MOST_FILES
                || kept.comments().size() > Step.MOST_COMMENTS) throw new NotNow("handoff.tooMuch");
        var text = written(filing.taxReturn());
        var step =
                new Step(
                        kept.last().map(each -> each.step().matter()).orElseGet(UUID::randomUUID),
                        kept.steps().size() + 1,
                        kept.last().map(Signed::digest),
                        own.digest(),
                        order.did(),
                        order.to().digest(),
                        order.to().name(),
                        order.next(),
                        now(),
                        shortened(order.note(), Step.LONGEST_NOTE),
                        Sha256.of(text),
                        files.stream().map(Enclosure::of).toList(),
                        Comments.signedBy(own, kept));
        var signed = hand.sign(step, text);
        var steps = and(kept.steps(), signed);
        if (!beside.isReadable(new Kept(steps, step.comments())))
            throw new NotNow("handoff.tooMuch");
        var sealed = hand.seal(new Pack(steps, files), order.to());
        if (sealed.length > Handoff.LARGEST) throw new NotNow("handoff.tooMuch");
        return new Prepared(sealed, signed);
    }

    /// Where a file goes.
    public interface Saving {
        Path write(byte[] file) throws IOException;
    }

    /// Saves the file, from when on the return counts as handed out. A file that does not count is
    /// taken away again.
    ///
    /// @throws NotNow when another step was kept since it was prepared
    public Path handOut(Filing filing, Prepared prepared, Saving saving) throws IOException {
        var written = saving.write(prepared.file());
        try {
            handedOut(filing, prepared);
            return written;
        } catch (HandoffRefused | RuntimeException e) {
            Files.deleteIfExists(written);
            throw e;
        }
    }

    void handedOut(Filing filing, Prepared prepared) throws HandoffRefused {
        beside.together(
                () -> {
                    var step = prepared.step().step();
                    var here = of(filing.id());
                    if (!here.last().map(Signed::digest).equals(step.previous()))
                        throw new NotNow("handoff.movedOn");
                    var steps = and(here.steps(), prepared.step());
                    var comments = Comments.since(step.comments(), here.comments());
                    beside.keep(filing.id(), new Kept(steps, comments));
                    journal(filing, "HANDOFF_OUT", step.number());
                    Reviewed.mark(bench, filing, step);
                    return true;
                });
    }

    /// Takes in what somebody handed over. What is here and was worked on is never written over.
    public Received receive(byte[] file, HandoffKeys.Hand hand) throws HandoffRefused {
        var pack = hand.unseal(file);
        var sender = pack.last().by();
        if (!hand.cards().contains(sender) && !keys.colleagues().contains(sender))
            return new Received.Stranger(sender);
        var theirs = Contents.of(bench, pack);
        return beside.together(() -> received(pack, theirs));
    }

    private Received received(Pack pack, Contents theirs) throws HandoffRefused {
        var places = new Here(bench);
        var here = places.find(pack, theirs);
        if (here.isEmpty()) return added(pack, theirs);
        var filing = here.get();
        if (filing.state() != FilingState.DRAFT) return new Received.NoDraft(filing);
        places.insistOnSame(filing, theirs);
        var kept = of(filing.id());
        return switch (Chains.compare(kept.steps(), pack.steps())) {
            case SAME -> new Received.Same(filing);
            case OLDER -> new Received.Older(filing, kept.steps().size());
            case NEWER ->
                    isUntouched(filing, kept) || isAs(filing, pack, theirs)
                            ? new Received.Updated(taken(filing, pack, theirs, kept), pack)
                            : differs(filing, pack, theirs, kept);
            case FORKED -> differs(filing, pack, theirs, kept);
        };
    }

    /// @throws NotNow when the return here is no draft any more, or not what was shown
    public Filing settle(Received.Differs shown, Received.Choice choice) throws HandoffRefused {
        var theirs = Contents.of(bench, shown.pack());
        return beside.together(() -> settled(shown, theirs, choice));
    }

    private Filing settled(Received.Differs shown, Contents theirs, Received.Choice choice)
            throws HandoffRefused {
        var pack = shown.pack();
        var filing =
                cabinet.filing(shown.filing().id())
                        .orElseThrow(() -> new NotNow("handoff.notDraft"));
        insistOnDraft(filing);
        var kept = of(filing.id());
        var now = differs(filing, pack, theirs, kept);
        if (!now.here().equals(shown.here()) || !now.changes().equals(shown.changes()))
            throw new NotNow("handoff.changedSince");
        return switch (choice) {
            case THEIRS -> taken(filing, pack, theirs, kept);
            case MINE -> left(filing, pack, kept, now.forked());
            case BOTH -> {
                copy(filing);
                yield taken(filing, pack, theirs, kept);
            }
        };
    }

    /// What was changed here since the last step; empty when there was none.
    public List<Change> sinceLast(Filing filing) throws HandoffRefused {
        var last = of(filing.id()).last();
        if (last.isEmpty()) return List.of();
        var changes =
                new ArrayList<>(
                        differences(filing.taxReturn())
                                .between(read(last.get().returnFile()), filing.taxReturn()));
        changes.addAll(Differences.files(last.get().step().files(), enclosures(filing)));
        return changes;
    }

    /// What the author of a step changed.
    ///
    /// @param number from 2; of the first nobody knows what it was before
    public List<Change> ofStep(Kept kept, int number) throws HandoffRefused {
        if (number < 2 || number > kept.steps().size()) return List.of();
        var was = kept.steps().get(number - 2);
        var now = kept.steps().get(number - 1);
        var after = read(now.returnFile());
        var changes = new ArrayList<>(differences(after).between(read(was.returnFile()), after));
        changes.addAll(Differences.files(was.step().files(), now.step().files()));
        return changes;
    }

    /// The return as it was at a step.
    public TaxReturn at(Signed step) throws HandoffRefused {
        return read(step.returnFile());
    }

    /// Writes something beside the return; it goes out with the next step.
    public Comment comment(Filing filing, Place place, String text) throws HandoffRefused {
        insistOnDraft(filing);
        var own = keys.own().orElseThrow(() -> new NotNow("handoff.noKey"));
        if (text.isBlank()) throw new NotNow("handoff.comment.empty");
        var comment = Comment.on(place, own, now(), shortened(text, Comment.LONGEST));
        return beside.together(
                () -> {
                    var kept = of(filing.id());
                    beside.keep(filing.id(), new Kept(kept.steps(), and(kept.comments(), comment)));
                    return comment;
                });
    }

    /// @return whether there was one of this id that was open
    public boolean resolve(Filing filing, String id) throws HandoffRefused {
        insistOnDraft(filing);
        var own = keys.own().orElseThrow(() -> new NotNow("handoff.noKey"));
        var at = now();
        return beside.together(
                () -> {
                    var kept = of(filing.id());
                    var changed =
                            kept.comments().stream()
                                    .map(each -> isOpen(each, id) ? each.resolved(own, at) : each)
                                    .toList();
                    if (changed.equals(kept.comments())) return false;
                    beside.keep(filing.id(), new Kept(kept.steps(), changed));
                    return true;
                });
    }

    private static boolean isOpen(Comment comment, String id) {
        return comment.id().equals(id) && comment.resolved().isEmpty();
    }

    private Instant now() {
        return bench.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private Received added(Pack pack, Contents theirs) {
        var filing =
                Filing.draft(
                        UUID.randomUUID().toString(),
                        new Here(bench).owner(theirs),
                        theirs.taxReturn(),
                        bench.clock().instant());
        return new Received.Added(taken(filing, pack, theirs, Kept.NOTHING), pack);
    }

    private Received.Differs differs(Filing filing, Pack pack, Contents theirs, Kept kept) {
        var forked = Chains.compare(kept.steps(), pack.steps()) == Chains.FORKED;
        var changes =
                new ArrayList<>(
                        differences(theirs.taxReturn())
                                .between(filing.taxReturn(), theirs.taxReturn()));
        changes.addAll(Differences.files(enclosures(filing), pack.last().step().files()));
        return new Received.Differs(filing, pack, forked, changes, kept.last().map(Signed::digest));
    }

    private Filing taken(Filing filing, Pack pack, Contents theirs, Kept before) {
        var now = filing.with(theirs.taxReturn()).at(bench.clock().instant());
        var step = pack.last().step();
        cabinet.record(now, entry(now, "HANDOFF_IN", step.number()));
        for (var name : cabinet.keptNames(now.id()))
            if (name.startsWith(FOLDER)) cabinet.drop(now.id(), name);
        for (var each : pack.files()) cabinet.keep(now.id(), FOLDER + each.name(), each.content());
        beside.keep(now.id(), Comments.merged(pack, before, keys.own()));
        Reviewed.mark(bench, now, step);
        return now;
    }

    /// On a fork the way of here is gone on with; otherwise their steps are kept under the draft.
    private Filing left(Filing filing, Pack pack, Kept kept, boolean forked) {
        if (forked) return filing;
        beside.keep(filing.id(), Comments.merged(pack, kept, keys.own()));
        journal(filing, "HANDOFF_KEPT", pack.steps().size());
        return filing;
    }

    private void copy(Filing filing) {
        var copy =
                Filing.draft(
                        UUID.randomUUID().toString(),
                        filing.personId(),
                        filing.taxReturn(),
                        bench.clock().instant());
        cabinet.save(copy);
        for (var name : cabinet.keptNames(filing.id()))
            cabinet.kept(filing.id(), name)
                    .ifPresent(content -> cabinet.keep(copy.id(), name, content));
    }

    private boolean isUntouched(Filing filing, Kept kept) throws HandoffRefused {
        if (kept.last().isEmpty()) return false;
        var last = kept.last().get();
        return answers(filing.taxReturn()).equals(answers(read(last.returnFile())))
                && enclosures(filing).equals(last.step().files());
    }

    private boolean isAs(Filing filing, Pack pack, Contents theirs) {
        return answers(filing.taxReturn()).equals(answers(theirs.taxReturn()))
                && enclosures(filing).equals(pack.last().step().files());
    }

    /// As they stand in a file, where an empty list and none are the same.
    private String answers(TaxReturn taxReturn) {
        return bench.papers().files().write(taxReturn.with(taxReturn.answers()));
    }

    private Differences differences(TaxReturn taxReturn) {
        var form = bench.forms().find(taxReturn.form(), taxReturn.year()).orElseThrow();
        var today = LocalDate.ofInstant(bench.clock().instant(), Words.WIB);
        return new Differences(form, bench.law(), today);
    }

    private byte[] written(TaxReturn taxReturn) {
        return bench.papers().files().write(taxReturn).getBytes(StandardCharsets.UTF_8);
    }

    private TaxReturn read(byte[] file) throws HandoffRefused {
        return read(bench, file);
    }

    static TaxReturn read(Workbench bench, byte[] file) throws HandoffRefused {
        if (bench.papers().files().read(file) instanceof ReturnFiles.Reading.Read(var read))
            return read;
        throw new HandoffRefused(Reason.NO_RETURN);
    }

    static Optional<Npwp> npwp(TaxReturn taxReturn) {
        return taxReturn.answers().get(Taxpayer.NPWP).flatMap(Npwp::parse);
    }

    /// The files its list names. One that was taken off the list may still lie in the store, and is
    /// nothing of a colleague's.
    private List<Attachment> attachments(Filing filing) {
        var files = new ArrayList<Attachment>();
        for (var row : filing.taxReturn().answers().rows(Enclosed.FILES)) {
            var name = row.text(Enclosed.FILE_NAME);
            if (files.stream().anyMatch(each -> each.name().equals(name))) continue;
            cabinet.kept(filing.id(), FOLDER + name)
                    .or(() -> cabinet.kept(filing.id(), name))
                    .ifPresent(content -> files.add(new Attachment(name, content)));
        }
        return files;
    }

    private List<Enclosure> enclosures(Filing filing) {
        return attachments(filing).stream().map(Enclosure::of).toList();
    }

    private void journal(Filing filing, String event, int step) {
        var stored = cabinet.filing(filing.id()).orElse(filing);
        cabinet.record(stored, entry(filing, event, step));
    }

    private JournalEntry entry(Filing filing, String event, int step) {
        return new JournalEntry(
                filing.id(),
                0,
                bench.clock().instant(),
                event,
                JournalEntry.Phase.DONE,
                Integer.toString(step));
    }

    private static void insistOnDraft(Filing filing) {
        if (filing.state() != FilingState.DRAFT) throw new NotNow("handoff.notDraft");
    }

    /// Whoever it is for takes no file under such a name.
    private static void insistOnName(String name) {
        if (Enclosure.isName(name)) return;
        var shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_SHOWN)
                .forEach(c -> shown.appendCodePoint(Handoff.isHidden(c) ? '\ufffd' : c));
        throw new NotNow("handoff.fileName", shown.toString());
    }

    private static String shortened(String text, int longest) {
        var stripped = text.strip();
        if (stripped.length() > longest) throw new NotNow("handoff.tooLong");
        return stripped;
    }

    private static <T> List<T> and(List<T> some, T one) {
        var all = new ArrayList<>(some);
        all.add(one);
        return List.copyOf(all);
    }
}
