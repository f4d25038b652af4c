package id.lontar.cli;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.Outcome;
import id.lontar.filing.ProblemWords;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Signs in to the accounts a batch goes out under: of whoever signed the returns. One that cannot
/// be signed in to leaves its own returns for later and no others.
final class BatchAccounts {
    private static final int TRIES = 5;
    private static final long A_MOMENT_MS = 700;

    @Mixin Account account;

    @Option(names = "--accounts-file", paramLabel = "FILE", descriptionKey = "batchAccounts")
    String file = "";

    void signIn(Workbench bench, Terminal terminal, List<String> ids) throws InterruptedException {
        var signers = signers(bench.cabinet(), ids);
        var passwords = passwords();
        for (var each : signers) {
            var password = password(bench, terminal, each, passwords, signers.size());
            if (password.isEmpty())
                terminal.note(terminal.words().say("cli.batch.noPassword", each.grouped()));
            else signIn(bench, terminal, each, password.get());
        }
    }

    private void signIn(Workbench bench, Terminal terminal, Npwp npwp, char[] password)
            throws InterruptedException {
        try {
            switch (asked(bench, npwp, password)) {
                case Outcome.Done<TaxOffice.Account> done -> {}
                case Outcome.Refused<TaxOffice.Account>(var problem) ->
                        tell(terminal, npwp, new ProblemWords(terminal.words()).say(problem));
                case Outcome.Unreachable<TaxOffice.Account>(var reason, var arrived) ->
                        tell(terminal, npwp, terminal.words().say(reason));
            }
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Outcome<TaxOffice.Account> asked(Workbench bench, Npwp npwp, char[] password)
            throws InterruptedException {
        for (var n = 1; ; n++) {
            var answer = bench.office().signIn(npwp.digits(), password);
            if (!(answer instanceof Outcome.Unreachable) || n == TRIES) return answer;
            Thread.sleep(Math.max(A_MOMENT_MS * n, bench.office().quietFor().toMillis()));
        }
    }

    private static void tell(Terminal terminal, Npwp npwp, String why) {
        terminal.note(terminal.words().say("cli.batch.noSession", npwp.grouped(), why));
    }

    private static Collection<Npwp> signers(Cabinet cabinet, List<String> ids) {
        var all = new TreeSet<Npwp>(java.util.Comparator.comparing(Npwp::digits));
        for (var id : ids)
            cabinet.filing(id)
                    .filter(each -> each.sealed().isPresent())
                    .map(Filing::signer)
                    .flatMap(Npwp::parse)
                    .ifPresent(all::add);
        return all;
    }

    private Optional<char[]> password(
            Workbench bench, Terminal terminal, Npwp npwp, Map<Npwp, String> passwords, int of) {
        var practised = Citizens.find(bench, npwp).map(each -> each.password().toCharArray());
        if (practised.isPresent()) return practised;
        var listed = Optional.ofNullable(passwords.get(npwp)).map(String::toCharArray);
        if (listed.isPresent() || !file.isEmpty() || of > 1) return listed;
        return Optional.of(account.password(terminal));
    }

    /// `NPWP PASSWORD`, one account a line.
    private Map<Npwp, String> passwords() {
        if (file.isEmpty()) return Map.of();
        var text = new String(ReturnArgument.bytes(Path.of(file)), StandardCharsets.UTF_8);
        var all = new HashMap<Npwp, String>();
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) continue;
            var parts = line.strip().split("\\s+", 2);
            var npwp = Npwp.parse(parts[0]);
            if (npwp.isEmpty() || parts.length < 2)
                throw new Stopped(
                        Exit.UNREADABLE, "cli.batch.accounts", file, Integer.toString(number));
            all.put(npwp.get(), parts[1]);
        }
        return all;
    }
}
