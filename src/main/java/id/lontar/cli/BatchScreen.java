package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.batch.Batch;
import id.lontar.filing.batch.Pulse;
import id.lontar.filing.batch.ReasonWords;
import id.lontar.filing.batch.Result;
import id.lontar.filing.batch.Result.Kind;
import id.lontar.filing.batch.Result.Reason;
import id.lontar.filing.batch.Tally;
import id.lontar.form.Forms;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a batch shows: for people a line for each return that is not done and one line that counts,
/// for programs an object for each return and a last one for all.
final class BatchScreen implements Batch.Watch {
    private static final long A_SECOND = 1_000_000_000L;

    /// More of one return is read with `check`.
    private static final int REASONS = 3;

    private final Terminal terminal;
    private final ReasonWords reasons;
    private final String step;
    private final long begun = System.nanoTime();
    private long said = begun;

    /// @param step such as `sign`
    BatchScreen(Terminal terminal, Forms forms, String step) {
        this.terminal = terminal;
        this.reasons = new ReasonWords(forms, terminal.words());
        this.step = step;
    }

    @Override
    public void ended(Result result, Pulse pulse) {
        if (terminal.isJson()) record(result);
        else if (result.kind() != Kind.DONE) print(result);
        var now = System.nanoTime();
        if (now - said < A_SECOND && pulse.done() < pulse.of()) return;
        said = now;
        progress(pulse);
    }

    private void progress(Pulse pulse) {
        terminal.rewrite(
                terminal.words()
                        .say(
                                "cli.batch.progress",
                                Integer.toString(pulse.done()),
                                Integer.toString(pulse.of()),
                                "%.0f".formatted(pulse.perMinute()),
                                pulse.remaining().map(this::span).orElse("?")));
        var members = new LinkedHashMap<String, Object>();
        members.put("step", step);
        members.put("done", pulse.done());
        members.put("of", pulse.of());
        members.put("perMinute", Math.round(pulse.perMinute()));
        pulse.remaining().ifPresent(each -> members.put("remainingSeconds", each.toSeconds()));
        terminal.record("progress", members);
    }

    private String span(Duration left) {
        var rounded = left.plusMillis(500);
        return "%d:%02d:%02d"
                .formatted(rounded.toHours(), rounded.toMinutesPart(), rounded.toSecondsPart());
    }

    private void print(Result result) {
        terminal.rewrite("");
        var filing = result.filing();
        terminal.text(
                "%s  %-16s %-28.28s %s %s  %s"
                        .formatted(
                                FilingArgument.shortId(filing),
                                npwp(filing),
                                name(filing),
                                filing.taxReturn().form(),
                                filing.taxReturn().year(),
                                terminal.words().say("cli.batch.kind." + result.kind())));
        for (var each : result.reasons().stream().limit(REASONS).toList())
            terminal.text("          " + said(filing, each));
        var more = result.reasons().size() - REASONS;
        if (more > 0) terminal.say("cli.batch.more", Integer.toString(more));
    }

    private void record(Result result) {
        var members = new LinkedHashMap<String, Object>();
        members.put("step", step);
        members.putAll(ListCommand.members(result.filing()));
        members.put("npwp", npwp(result.filing()));
        members.put("name", name(result.filing()));
        members.put("result", result.kind().name());
        members.put(
                "reasons",
                result.reasons().stream().map(each -> reason(result.filing(), each)).toList());
        terminal.record("return", members);
    }

    private Map<String, String> reason(Filing filing, Reason reason) {
        var key =
                switch (reason) {
                    case Reason.Found(var finding) -> finding.key();
                    case Reason.Refused(var problem) -> problem.type();
                    case Reason.Said(var said, var arguments) -> said;
                };
        return Map.of("key", key, "message", said(filing, reason));
    }

    private String said(Filing filing, Reason reason) {
        return reasons.say(filing.taxReturn(), reason);
    }

    /// @return how the command ends
    Exit over(Tally tally) {
        terminal.rewrite("");
        var seconds = (System.nanoTime() - begun) / A_SECOND;
        terminal.say(
                "cli.batch.over",
                Integer.toString(tally.done()),
                Integer.toString(tally.attention()),
                Integer.toString(tally.waits()),
                Integer.toString(tally.left()),
                span(Duration.ofSeconds(seconds)));
        tally.reasonKey().ifPresent(terminal::say);
        var exit = exit(tally);
        var members = new LinkedHashMap<String, Object>();
        members.put("step", step);
        members.put("selected", tally.of());
        members.put("done", tally.done());
        members.put("attention", tally.attention());
        members.put("waits", tally.waits());
        members.put("left", tally.left());
        members.put("seconds", seconds);
        members.put("exit", exit.code());
        tally.reasonKey().ifPresent(each -> members.put("stopped", each));
        terminal.record("batch", members);
        return exit;
    }

    private static Exit exit(Tally tally) {
        if (tally.attention() > 0) return Exit.ATTENTION;
        return tally.waits() + tally.left() > 0 ? Exit.UNSURE : Exit.OK;
    }

    static String npwp(Filing filing) {
        return filing.taxReturn()
                .answers()
                .get(Taxpayer.NPWP)
                .flatMap(Npwp::parse)
                .map(Npwp::digits)
                .orElse("");
    }

    static String name(Filing filing) {
        return filing.taxReturn().answers().get(Taxpayer.NAME).orElse("");
    }
}
