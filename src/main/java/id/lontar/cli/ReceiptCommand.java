package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.Receipt;
import id.lontar.filing.ReceiptCheck;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Shows a stored receipt, or saves its PDF; `receipt verify FILE` checks one without the store.
@Command(name = "receipt")
final class ReceiptCommand implements Callable<Integer> {
    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "RETURN", arity = "0..1", descriptionKey = "filing")
    String id = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE")
    String output = "";

    ReceiptCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var target = new NewFile(output);
        target.insistOnFree();
        var bench = store.open(house, terminal);
        var filing = new FilingArgument(id).in(bench, each -> each.receipt().isPresent());
        var pdf =
                bench.cabinet()
                        .kept(filing.id(), "receipt.pdf")
                        .orElseThrow(() -> new Stopped(Exit.NOT_FOUND, "cli.receipt.none"));
        print(terminal, filing.receipt().orElseThrow());
        if (target.isWanted()) terminal.say("cli.receipt.saved", target.write(pdf).toString());
        return Exit.OK.code();
    }

    @Command(name = "verify")
    int verify(
            @Parameters(paramLabel = "FILE", descriptionKey = "receiptFile") Path file,
            @Option(names = "--profile", paramLabel = "FILE", descriptionKey = "profile")
                    String profile) {
        var pdf = ReturnArgument.bytes(file);
        return switch (receipts(Optional.ofNullable(profile).map(Path::of)).check(pdf)) {
            case ReceiptCheck.Verdict.Genuine(var receipt) -> {
                terminal.say("cli.receipt.genuine");
                print(terminal, receipt);
                yield Exit.OK.code();
            }
            case ReceiptCheck.Verdict.NotOurs(var reasons) ->
                    throw new Stopped(
                            Exit.NOT_GENUINE,
                            "cli.receipt.refused",
                            String.join(" ", reasons.stream().map(house.words()::say).toList()));
        };
    }

    private ReceiptCheck receipts(Optional<Path> profile) {
        try {
            return house.receipts(profile);
        } catch (IOException e) {
            throw new Stopped(Exit.NOT_FOUND, "cli.profile.none");
        }
    }

    static void say(Terminal terminal, Filing filing) {
        filing.receipt().ifPresent(each -> print(terminal, each));
    }

    static void print(Terminal terminal, Receipt receipt) {
        var words = terminal.words();
        terminal.say(
                "cli.receipt.text",
                receipt.ntte(),
                receipt.name(),
                receipt.npwp().grouped(),
                receipt.form().code(),
                receipt.period(),
                words.say("cli.status." + receipt.status()),
                receipt.amount().toString(),
                words.moment(receipt.filedAt()),
                words.find("cli.verifiedBy." + receipt.verifiedBy()).orElse(receipt.verifiedBy()),
                receipt.fingerprint(),
                receipt.gatewayName());
        receipt.actor()
                .ifPresent(
                        each ->
                                terminal.say(
                                        "cli.receipt.actor", each.name(), each.npwp().grouped()));
        var members = new LinkedHashMap<String, Object>();
        members.put("ntte", receipt.ntte());
        members.put("ttsNo", receipt.ttsNo());
        members.put("form", receipt.form().code());
        members.put("period", receipt.period());
        members.put("status", receipt.status().name());
        members.put("amount", receipt.amount().amount());
        members.put("filedAt", receipt.filedAt().toString());
        members.put("verifiedBy", receipt.verifiedBy());
        members.put("fingerprint", receipt.fingerprint());
        members.put("gatewayId", receipt.gatewayId());
        receipt.actor()
                .ifPresent(
                        each -> {
                            members.put("actorNpwp", each.npwp().digits());
                            members.put("actorName", each.name());
                            members.put("mandateId", each.mandateId());
                        });
        terminal.record("receipt", members);
    }
}
