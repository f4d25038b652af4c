package id.lontar.cli;

import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.words.Words;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;

/// The main job in the terminal: two sample returns from wizard answers to a stored, verified
/// receipt, once with the code of a mail and once, the mail held back, with a QR.
@Command(name = "practice")
final class PracticeCommand implements Callable<Integer> {
    private static final DateTimeFormatter RUN = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final String SAMPLES = "/id/lontar/exchange/samples/";

    private final House house;
    private final Terminal terminal;

    @Option(names = "--folder", paramLabel = "DIR")
    String folder = "";

    PracticeCommand(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var where =
                folder.isEmpty() ? house.data().resolve("practice-runs").resolve(now()) : folder();
        if (Files.exists(where)) throw new Stopped(Exit.USAGE, "cli.new.exists", where.toString());
        terminal.say("cli.practice.begin");
        try (var run = house.in(where)) {
            var passphrase = "Latihan-" + random();
            terminal.say("cli.practice.store", run.vault().place().toString(), passphrase);
            terminal.record("practice", Map.of("folder", where.toString()));
            var cabinet = StoreDoor.create(run.vault(), terminal, passphrase.toCharArray());
            var bench = run.open(cabinet);
            var journey = new PracticeJourney(run, terminal, bench, where);
            journey.fileByCode(sample("1770S-2024-underpaid"));
            journey.fileByQr(sample("1770S-2024-nihil"));
        }
        terminal.say("cli.practice.done");
        return Exit.OK.code();
    }

    private Path folder() {
        return Path.of(folder).toAbsolutePath();
    }

    private TaxReturn sample(String name) throws IOException {
        try (var in = PracticeCommand.class.getResourceAsStream(SAMPLES + name + ".lontar.json")) {
            if (in == null) throw new IOException("no sample " + name);
            return switch (house.offline().files().read(in.readAllBytes())) {
                case ReturnFiles.Reading.Read(var read) -> read;
                case ReturnFiles.Reading.Unreadable(var faults) ->
                        throw new IOException("the sample has faults: " + faults);
            };
        }
    }

    private String now() {
        return RUN.format(house.clock().instant().atZone(Words.WIB));
    }

    private static String random() {
        var bytes = new byte[6];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes) + "-Aa1";
    }
}
