package id.lontar.cli;

import id.lontar.filing.Approvals.Batch;
import id.lontar.filing.Approvals.Entry;
import id.lontar.filing.Approvals.State;
import id.lontar.filing.Challenge;
import id.lontar.filing.CodeFinder;
import id.lontar.filing.FilingState;
import id.lontar.filing.Manifest;
import id.lontar.filing.Outcome;
import id.lontar.filing.Proof;
import id.lontar.filing.Sha256;
import id.lontar.filing.Workbench;
import id.lontar.filing.approval.SentForOthers;
import id.lontar.filing.batch.Asking;
import id.lontar.filing.batch.ReasonWords;
import id.lontar.filing.batch.Result;
import id.lontar.money.Rupiah;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Releases many returns that were sent for clients by one signed list and one code, where the
/// clients' mandates allow it. The last list that was asked for is remembered, so that its code can
/// be entered later.
@Command(name = "approve")
final class BatchApprove implements Callable<Integer> {
    private static final String NOTE = "approval.list";

    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;
    @Mixin BatchSelection selection;
    @Mixin BatchAccounts accounts;
    @Mixin BatchKey key;
    @Spec CommandSpec spec;

    @Option(names = "--ask", descriptionKey = "approveAsk")
    boolean askOnly;

    @Option(names = "--totp", descriptionKey = "approveTotp")
    boolean totp;

    @Option(names = "--code-file", paramLabel = "FILE", descriptionKey = "approveCode")
    String codeFile = "";

    BatchApprove(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var selected = selection.read();
        var bench = store.open(house, terminal);
        var ids = selected.in(bench.cabinet(), each -> each == FilingState.AWAITING_VERIFICATION);
        var sent = ofOne(SentForOthers.among(bench.cabinet(), ids));
        if (sent.isEmpty()) {
            terminal.say("cli.approve.none");
            return Exit.OK.code();
        }
        var here = sent.get();
        if (here.byDigest().size() > Manifest.MOST)
            throw new Stopped(Exit.USAGE, "cli.approve.tooMany", Integer.toString(Manifest.MOST));
        accounts.signIn(
                bench, terminal, here.byDigest().values().stream().map(each -> each.id()).toList());
        var filer = new Filer(bench, house.words());
        var asked = asked(bench, filer, here);
        if (askOnly && !asked.wasConfirmed()) return Exit.OK.code();
        var batch =
                asked.wasConfirmed()
                        ? asked
                        : filer.answer(
                                bench.office()
                                        .approvals()
                                        .confirm(
                                                here.signer(),
                                                asked.batchRoot(),
                                                proof(asked.batchRoot())));
        bench.cabinet().note(NOTE, "");
        return ended(bench, here, batch).code();
    }

    /// The list whose code is waited for; a new one where there is none, or no code was given.
    private Batch asked(Workbench bench, Filer filer, SentForOthers here) throws IOException {
        var approvals = bench.office().approvals();
        if (totp || !codeFile.isEmpty()) {
            var last = bench.cabinet().note(NOTE).filter(each -> !each.isEmpty());
            if (last.isPresent()
                    && approvals.batch(here.signer(), new Sha256(last.get()))
                            instanceof Outcome.Done<Batch>(var open)
                    && open.challenge().filter(each -> !each.state().isOver()).isPresent()) {
                terminal.say("cli.approve.goesOn", open.batchRoot().fingerprint());
                return told(here, open);
            }
        }
        var manifest = here.manifest(bench.office().gateway().id());
        terminal.say(
                "cli.approve.list",
                Integer.toString(manifest.returns().size()),
                Rupiah.of(manifest.payable()).toString(),
                manifest.root().fingerprint());
        var handed = handed(bench, filer, manifest);
        troubles(bench, here, handed);
        if (handed.wasConfirmed()) return handed;
        var open = filer.answer(approvals.askCode(here.signer(), manifest.root()));
        bench.cabinet().note(NOTE, manifest.root().hex());
        return told(here, open);
    }

    /// Signed only when the gateway has not got it.
    private Batch handed(Workbench bench, Filer filer, Manifest manifest) throws IOException {
        var approvals = bench.office().approvals();
        if (approvals.batch(manifest.delegate(), manifest.root())
                instanceof Outcome.Done<Batch>(var known)) return known;
        var opened = key.open(bench, terminal, 1);
        try (var signer = opened.signer()) {
            if (!opened.owner().digits().equals(manifest.delegate()))
                throw new Stopped(
                        Exit.KEY_SHUT,
                        "cli.approve.otherKey",
                        new Npwp(manifest.delegate()).grouped());
            return filer.answer(approvals.submit(manifest, signer));
        }
    }

    private Batch told(SentForOthers here, Batch batch) {
        var challenge = batch.challenge().orElseThrow();
        var to =
                challenge
                        .mail()
                        .map(Challenge.Delivery::toMasked)
                        .orElseGet(() -> channel(challenge));
        terminal.say(
                "cli.approve.asked." + channel(challenge),
                batch.batchRoot().fingerprint(),
                to,
                terminal.words().moment(challenge.hardExpiresAt()));
        terminal.record(
                "approval",
                Map.of(
                        "batchRoot", batch.batchRoot().hex(),
                        "fingerprint", batch.batchRoot().fingerprint(),
                        "returns", batch.returns().size(),
                        "signer", here.signer(),
                        "channel", channel(challenge),
                        "state", challenge.state().name()));
        return batch;
    }

    private static String channel(Challenge challenge) {
        return challenge.channelsOffered().contains("TOTP") ? "TOTP" : "EMAIL";
    }

    private Proof proof(Sha256 root) {
        if (totp) {
            var given = new Secret(codeFile, "LONTAR_CODE", "cli.totp.prompt").ask(terminal);
            return new Proof.Totp(TotpCommand.digits(new String(given)), root);
        }
        return switch (CodeFinder.find(given())) {
            case CodeFinder.Result.Found(var code) -> new Proof.Code(code.digits());
            case CodeFinder.Result.Several several ->
                    throw new Stopped(Exit.NOT_GENUINE, "cli.code.several");
            case CodeFinder.Result.None none ->
                    throw new Stopped(Exit.NOT_GENUINE, "cli.code.none");
        };
    }

    /// A file may hold the whole mail.
    private String given() {
        return codeFile.isEmpty() || codeFile.equals("-")
                ? new String(new Secret(codeFile, "LONTAR_CODE", "cli.code.prompt").ask(terminal))
                : new String(ReturnArgument.bytes(Path.of(codeFile)), StandardCharsets.UTF_8);
    }

    private void troubles(Workbench bench, SentForOthers here, Batch batch) {
        var words = new ReasonWords(bench.forms(), terminal.words());
        for (var each : batch.returns()) if (each.trouble().isPresent()) tell(words, here, each);
    }

    private void tell(ReasonWords words, SentForOthers here, Entry entry) {
        var problem = entry.trouble().orElseThrow();
        here.find(entry.sptDigest())
                .ifPresent(
                        filing -> {
                            var said =
                                    words.say(
                                            filing.taxReturn(), new Result.Reason.Refused(problem));
                            terminal.say(
                                    "cli.approve.refused",
                                    FilingArgument.shortId(filing),
                                    BatchScreen.npwp(filing),
                                    BatchScreen.name(filing),
                                    said);
                            terminal.record(
                                    "refused",
                                    Map.of(
                                            "id", filing.id(),
                                            "npwp", BatchScreen.npwp(filing),
                                            "sptDigest", entry.sptDigest().hex(),
                                            "problem", problem.type(),
                                            "message", said));
                        });
    }

    /// The receipts of what was released, in the same run.
    private Exit ended(Workbench bench, SentForOthers here, Batch batch)
            throws InterruptedException {
        troubles(bench, here, batch);
        var released =
                batch.returns().stream()
                        .filter(each -> each.state() == State.RELEASED)
                        .flatMap(each -> here.find(each.sptDigest()).stream())
                        .map(each -> each.id())
                        .toList();
        terminal.say(
                "cli.approve.over",
                Long.toString(batch.count(State.RELEASED)),
                Long.toString(batch.count(State.REFUSED)));
        terminal.record(
                "approved",
                Map.of(
                        "batchRoot", batch.batchRoot().hex(),
                        "released", batch.count(State.RELEASED),
                        "refused", batch.count(State.REFUSED)));
        var run = new BatchRun(terminal, bench, BatchRun.given(spec));
        var receipts = run.over(released, Asking.forReceipts(bench), BatchRun.QUESTIONS);
        return batch.count(State.REFUSED) > 0 ? Exit.ATTENTION : receipts;
    }

    /// One list is of one who signs.
    private Optional<SentForOthers> ofOne(List<SentForOthers> all) {
        var wanted = Npwp.parse(key.signer).map(Npwp::digits);
        var fitting =
                all.stream()
                        .filter(each -> wanted.isEmpty() || wanted.get().equals(each.signer()))
                        .toList();
        if (fitting.size() > 1) throw new Stopped(Exit.USAGE, "cli.approve.signers");
        return fitting.stream().findFirst();
    }
}
