package id.lontar.ui.board;

import id.lontar.filing.Client;
import id.lontar.filing.Lane;
import id.lontar.filing.season.Board;
import id.lontar.filing.season.Card;
import id.lontar.filing.season.Season;
import id.lontar.filing.season.SmallOffice;
import id.lontar.filing.season.View;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;
import id.lontar.ui.Snapshots;
import id.lontar.work.Progress;

import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// What a person waits for on a board of 10,000 cards: a letter typed, another order, everything
/// picked; each with the page laid out anew, without a screen. And what it costs to read 10,000
/// returns with their clients from a real store.
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class BoardBenchmark {
    private static final int MANY = 10_000;
    private static final TaxYear YEAR = new TaxYear(2024);
    private static final List<String> TYPED = List.of("p", "pt", "pt a", "", "31710141", "sin", "");
    private static final View.Order[] ORDERS = View.Order.values();

    /// The board in a window.
    @State(Scope.Benchmark)
    public static class Page {
        private Path folder = Path.of("");
        private Optional<Desk> desk = Optional.empty();
        private Optional<BoardScreen> screen = Optional.empty();
        private Optional<TextField> search = Optional.empty();
        private int turn;

        @Setup
        public void open() throws IOException {
            folder = Files.createTempDirectory("board");
            var made = new Desk(folder.resolve("office"));
            desk = Optional.of(made);
            var shown = Snapshots.onFx(() -> new BoardScreen(made.context, made.runs()));
            screen = Optional.of(shown);
            search = Optional.of(Snapshots.onFx(() -> show(shown)));
        }

        private static TextField show(BoardScreen shown) {
            var window = new Stage();
            window.setScene(new Scene(new BorderPane(shown.centre()), 990, 760));
            window.show();
            var board = new Board(YEAR, LocalDate.of(2025, 3, 25), 0, cards());
            shown.show(new Reading.Read(board, List.of(YEAR), 0));
            return (TextField) shown.centre().lookup(".board-search");
        }

        @TearDown
        public void close() throws IOException {
            desk.ifPresent(Desk::close);
            delete(folder);
        }

        int does(Act act) {
            return Snapshots.onFx(
                    () -> {
                        var page = screen.orElseThrow();
                        act.on(page);
                        var root = page.centre().getScene().getRoot();
                        root.applyCss();
                        root.layout();
                        return page.model().seen();
                    });
        }
    }

    /// The store of an office.
    @State(Scope.Benchmark)
    public static class Store {
        private Path folder = Path.of("");
        private Optional<SmallOffice> office = Optional.empty();
        private Optional<Season> season = Optional.empty();

        @Setup
        public void fill() throws IOException, InterruptedException {
            folder = Files.createTempDirectory("office");
            var made = new SmallOffice(folder);
            office = Optional.of(made);
            var clients = new ArrayList<Client>();
            for (var n = 0; n < MANY; n++) {
                made.keep("k" + n, SmallOffice.sample("1770S-2024-nihil"));
                clients.add(client(n));
            }
            made.cabinet().office().save(clients);
            var all = made.season();
            all.refresh(Progress.NONE);
            season = Optional.of(all);
        }

        @TearDown
        public void close() throws IOException {
            office.ifPresent(SmallOffice::close);
            delete(folder);
        }
    }

    interface Act {
        void on(BoardScreen page);
    }

    @Benchmark
    public int typeALetter(Page page) {
        var next = TYPED.get(page.turn++ % TYPED.size());
        return page.does(shown -> page.search.orElseThrow().setText(next));
    }

    @Benchmark
    public int anotherOrder(Page page) {
        var next = ORDERS[page.turn++ % ORDERS.length];
        return page.does(
                shown -> {
                    shown.model().look(View.ALL.by(next));
                    shown.redraw();
                });
    }

    @Benchmark
    public int pickEverything(Page page) {
        return page.does(
                shown -> {
                    shown.model().unpick();
                    shown.model().pickAll();
                    shown.redraw();
                });
    }

    @Benchmark
    public Board readFromTheStore(Store store) {
        return store.season.orElseThrow().look(Optional.of(YEAR)).board();
    }

    private static List<Card> cards() {
        var cards = new ArrayList<Card>(MANY);
        var random = new Random(10);
        var lanes = Lane.values();
        for (var n = 0; n < MANY; n++)
            cards.add(BoardPicturesTest.card(lanes[random.nextInt(lanes.length)], n, random));
        return cards;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
        }
    }

    private static Client client(int n) {
        return new Client(
                "k" + n,
                "Klien " + n,
                TaxpayerKind.INDIVIDUAL,
                new Client.Numbers(
                        new Npwp("3271%012d".formatted(n)), Optional.empty(), Optional.empty()),
                Client.Contact.NONE,
                Optional.empty(),
                "",
                "");
    }
}
