package id.lontar.cli;

import id.lontar.filing.Filing;
import id.lontar.filing.FirstProfile;
import id.lontar.filing.Person;
import id.lontar.filing.ReturnFiles;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.Npwp;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Takes return files into the store as drafts, each under the person whose number it bears, with
/// the files it encloses when they lie beside it. One that is there already, answer for answer, is
/// left; one that is there with other answers is somebody's work and is left too, and said.
@Command(name = "import")
final class BatchImport implements Callable<Integer> {
    private static final String ENDING = ".lontar.json";
    private static final String LAST_YEAR = ".last-year" + ENDING;

    /// Durable at once: waiting for the disk after each would take most of the time.
    private static final int TOGETHER = 100;

    private final House house;
    private final Terminal terminal;

    @Mixin StoreDoor store;

    @Parameters(paramLabel = "FILE", arity = "1..*")
    List<Path> files = new ArrayList<>();

    private int added;
    private int bad;

    BatchImport(House house, Terminal terminal) {
        this.house = house;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var all = all();
        var bench = store.openOrCreate(house, terminal);
        var drawer = new Drawer(bench);
        for (var from = 0; from < all.size(); from += TOGETHER) {
            var some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            terminal.progress().at(from, all.size(), "cli.batch.importing");
            bench.cabinet().together(() -> some.forEach(file -> take(drawer, file)));
        }
        terminal.say("cli.batch.imported", Integer.toString(added), Integer.toString(bad));
        terminal.record("batch", Map.of("step", "import", "done", added, "attention", bad));
        return (bad == 0 ? Exit.OK : Exit.ATTENTION).code();
    }

    private void take(Drawer drawer, Path file) {
        var problem = taken(drawer, file);
        if (problem.isEmpty()) added++;
        else {
            bad++;
            tell(file, "ATTENTION", problem.get());
        }
    }

    private List<Path> all() throws IOException {
        var all = new ArrayList<Path>();
        for (var each : files)
            if (Files.isDirectory(each))
                try (var inside = Files.walk(each)) {
                    inside.filter(BatchImport::isReturn).sorted().forEach(all::add);
                }
            else all.add(each);
        return all;
    }

    private static boolean isReturn(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.endsWith(ENDING) && !name.endsWith(LAST_YEAR);
    }

    /// @return what keeps it out, in words
    private Optional<String> taken(Drawer drawer, Path file) {
        try {
            var bytes = ReturnArgument.bytes(file);
            return switch (house.offline().files().read(bytes)) {
                case ReturnFiles.Reading.Read(var taxReturn) ->
                        drawer.put(taxReturn, EnclosedBeside.of(file, taxReturn));
                case ReturnFiles.Reading.Unreadable(var faults) ->
                        Optional.of(
                                terminal.words()
                                        .say(
                                                faults.getFirst().key(),
                                                faults.getFirst().arguments().toArray()));
            };
        } catch (Stopped e) {
            return Optional.of(terminal.words().say(e.key(), e.arguments()));
        }
    }

    private void tell(Path file, String result, String message) {
        terminal.text(file + ": " + message);
        var members = new LinkedHashMap<String, Object>();
        members.put("file", file.toString());
        members.put("result", result);
        members.put("message", message);
        terminal.record("file", members);
    }

    /// The store with what is needed to find a person's returns without opening everybody's.
    private final class Drawer {
        private final Workbench bench;
        private final Map<Npwp, String> people = new HashMap<>();
        private final Map<String, List<String>> theirs = new HashMap<>();

        Drawer(Workbench bench) {
            this.bench = bench;
            for (var each : bench.cabinet().people())
                Npwp.parse(each.npwp16()).ifPresent(npwp -> people.put(npwp, each.id()));
            for (var each : bench.cabinet().entries()) of(each.personId()).add(each.id());
        }

        private List<String> of(String personId) {
            return theirs.computeIfAbsent(personId, id -> new ArrayList<>());
        }

        Optional<String> put(TaxReturn taxReturn, EnclosedBeside beside) {
            var npwp = taxReturn.answers().get(Taxpayer.NPWP).flatMap(Npwp::parse);
            if (npwp.isEmpty()) return Optional.of(terminal.words().say("cli.seal.noNpwp"));
            var personId = people.computeIfAbsent(npwp.get(), each -> person(each, taxReturn));
            var draft =
                    Filing.draft(
                            UUID.randomUUID().toString(),
                            personId,
                            taxReturn,
                            bench.clock().instant());
            for (var id : of(personId)) {
                var there = bench.cabinet().filing(id).filter(each -> isSame(each, draft));
                if (there.isEmpty()) continue;
                return there.get().taxReturn().answers().equals(taxReturn.answers())
                        ? enclosed(there.get(), beside)
                        : Optional.of(
                                terminal.words()
                                        .say(
                                                "cli.batch.there",
                                                FilingArgument.shortId(there.get())));
            }
            bench.cabinet().save(draft);
            of(personId).add(draft.id());
            return enclosed(draft, beside);
        }

        /// What a return lists and nobody has is asked for, as it cannot be sealed without.
        private Optional<String> enclosed(Filing filing, EnclosedBeside beside) {
            if (!filing.state().isEditable()) return Optional.empty();
            var missing = beside.keep(bench.cabinet(), filing.id());
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            terminal.words().say("cli.batch.beside", String.join(", ", missing)));
        }

        private static boolean isSame(Filing there, Filing draft) {
            return there.isSameMatterAs(draft)
                    && there.taxReturn().revision() == draft.taxReturn().revision()
                    && (!there.state().isSettled() || there.state().isFiled());
        }

        private String person(Npwp npwp, TaxReturn taxReturn) {
            Person person = FirstProfile.of(npwp, taxReturn);
            bench.cabinet().save(person);
            return person.id();
        }
    }
}
