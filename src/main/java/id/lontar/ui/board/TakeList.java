package id.lontar.ui.board;

import id.lontar.filing.intake.ClientFlaw;
import id.lontar.filing.intake.ClientList;
import id.lontar.filing.season.Clients;
import id.lontar.filing.sheet.SheetFiles;
import id.lontar.ui.Context;
import id.lontar.ui.desk.Picker;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes an office's list of clients into the register: all of it, or nothing. What is wrong in it
/// is shown cell by cell, and repaired only as somebody ticks.
final class TakeList {
    private static final long LARGEST = 32 << 20;
    private static final int MOST = 100;

    private final Context context;
    private final Words words;
    private final Picker picker;
    private final Runnable changed;

    /// @param changed run when there are more clients
    TakeList(Context context, Picker picker, Runnable changed) {
        this.context = context;
        this.words = context.views().words();
        this.picker = picker;
        this.changed = changed;
    }

    /// What came of reading the file.
    private sealed interface Read {
        record Refused(String said) implements Read {}

        record Open(List<ClientFlaw> flaws) implements Read {}

        /// @param repaired how many cells
        record Taken(int added, int there, int repaired) implements Read {}
    }

    void ask(Node over) {
        picker.open(
                        over,
                        words.say("board.list.take"),
                        words.say("board.list.kind"),
                        "*.xlsx",
                        "*.csv",
                        "*.txt")
                .ifPresent(file -> take(file, Set.of()));
    }

    /// @param repairs kinds of flaws that are repaired as offered
    void take(Path file, Set<String> repairs) {
        context.jobs().start(progress -> read(file, repairs), read -> show(file, repairs, read));
    }

    private Read read(Path file, Set<String> repairs) {
        var name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LARGEST)
                return new Read.Refused(words.say("board.list.large", name));
            return switch (context.bench().papers().sheets().read(name, Files.readAllBytes(file))) {
                case SheetFiles.Reading.Refused(var key, var arguments) ->
                        new Read.Refused(words.say(key, arguments.toArray()));
                case SheetFiles.Reading.Read(var workbook) -> {
                    var today = LocalDate.ofInstant(context.bench().clock().instant(), Words.WIB);
                    yield of(ClientList.read(workbook, Map.of(), repairs::contains, today));
                }
            };
        } catch (IOException e) {
            return new Read.Refused(words.say("board.list.unreadable", name));
        }
    }

    private Read of(ClientList.Reading reading) {
        if (!reading.open().isEmpty()) return new Read.Open(reading.open());
        var taken = new Clients(context.bench().cabinet()).take(reading.clients());
        return new Read.Taken(taken.added().size(), taken.there().size(), reading.taken().size());
    }

    private void show(Path file, Set<String> repairs, Read read) {
        switch (read) {
            case Read.Refused(var said) -> refused(said);
            case Read.Open(var flaws) -> open(file, repairs, flaws);
            case Read.Taken(var added, var there, var repaired) -> {
                context.shell().closeDrawer();
                context.shell().say(words.say("board.list.taken", added, there, repaired));
                changed.run();
            }
        }
    }

    private void refused(String said) {
        var drawer = new Drawer(context, words.say("board.list.title"));
        drawer.text(said);
        drawer.open(words.say("ui.close"), drawer::close);
    }

    /// Every cell that stands in the way, and for each kind that can be mended a tick.
    private void open(Path file, Set<String> repairs, List<ClientFlaw> flaws) {
        var drawer = new Drawer(context, words.say("board.list.title"));
        drawer.text(words.say("board.list.open", flaws.size()));
        var ticks = new ArrayList<CheckBox>();
        for (var kind : offered(flaws).entrySet()) {
            var tick = new CheckBox(words.say("board.list.repair", kind.getValue().size()));
            tick.setId(kind.getKey());
            tick.setWrapText(true);
            drawer.add(tick);
            ticks.add(tick);
            kind.getValue().stream().limit(MOST).forEach(each -> tell(drawer, each));
        }
        var rest = flaws.stream().filter(each -> each.offered().isEmpty()).toList();
        rest.stream().limit(MOST).forEach(each -> tell(drawer, each));
        if (ticks.isEmpty()) drawer.open(words.say("ui.close"), drawer::close);
        else
            drawer.open(
                    words.say("board.list.again"),
                    () -> {
                        var all =
                                ticks.stream()
                                        .filter(CheckBox::isSelected)
                                        .map(Node::getId)
                                        .collect(Collectors.toSet());
                        if (all.isEmpty()) drawer.wrong(words.say("board.list.none"));
                        else {
                            all.addAll(repairs);
                            take(file, Set.copyOf(all));
                        }
                    });
    }

    private static Map<String, List<ClientFlaw>> offered(List<ClientFlaw> flaws) {
        return flaws.stream()
                .filter(each -> !each.offered().isEmpty())
                .collect(
                        Collectors.groupingBy(
                                ClientFlaw::kind, LinkedHashMap::new, Collectors.toList()));
    }

    private void tell(Drawer drawer, ClientFlaw flaw) {
        drawer.text(words.say("board.list.flaw", flaw.at().toString(), flaw.say(words)));
    }
}
