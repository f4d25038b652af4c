package id.lontar.ui.home;

import id.lontar.filing.AbsentPorts;
import id.lontar.filing.Cabinet;
import id.lontar.filing.Challenge;
import id.lontar.filing.Company;
import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Person;
import id.lontar.filing.Sha256;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.Workbench;
import id.lontar.form.annual.AnnualForms;
import id.lontar.store.KeyCost;
import id.lontar.store.NoKeyring;
import id.lontar.store.SqliteVault;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Jobs;
import id.lontar.ui.Shell;
import id.lontar.ui.Views;
import id.lontar.words.Words;

import javafx.scene.Node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A household in a real store, on 25 March 2025 in the afternoon, and a shell that keeps what it
/// is told.
final class Household implements Shell, AutoCloseable {
    static final Instant NOW = Instant.parse("2025-03-25T08:20:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Words WORDS = Words.in(Words.INDONESIAN);

    final List<Go> went = new ArrayList<>();
    final List<String> said = new ArrayList<>();
    final List<Runnable> offered = new ArrayList<>();
    final List<Throwable> failures = new ArrayList<>();
    final SqliteVault vault;
    final Cabinet cabinet;
    final Context context;

    Household(Path folder) throws IOException {
        vault = vault(folder);
        cabinet = vault.create("empat kata yang mudah".toCharArray()).cabinet();
        context = new Context(new Views(WORDS), new Jobs(failures::add), bench(), this);
    }

    static SqliteVault vault(Path folder) {
        return new SqliteVault(folder, new KeyCost(64, 1, 1), new NoKeyring(), CLOCK);
    }

    static Person siti() {
        return new Person(
                "siti",
                "Siti Rahmawati",
                Optional.empty(),
                "3171014101900001",
                "3171014101900001",
                "Pegawai swasta",
                "62019",
                "081234567890",
                "siti@contoh.id",
                "KK",
                "K/1",
                Optional.of(
                        new Person.Spouse(
                                "Budi Santoso",
                                "3171010203880002",
                                Optional.of("3171010203880002"),
                                "Wiraswasta")),
                List.of(
                        new Person.Dependant(
                                "Ayu Santoso", "3171015005150003", "ANAK_KANDUNG", "Pelajar")));
    }

    static Person company() {
        return Person.company(
                "pt",
                "PT Maju",
                new Person.Contact(Optional.empty(), "0013000021013000", "46639", "", ""),
                new Company(
                        "PT",
                        "Perdagangan besar",
                        "Jalan Melati 1",
                        7,
                        new Company.Signer("Siti Rahmawati", "3171014101900001", "Direktur")));
    }

    void returnsInEveryState() {
        cabinet.save(siti());
        var at = NOW.minusSeconds(60);
        for (var state : FilingState.values()) {
            var draft =
                    Filing.draft(
                            state.name(),
                            "siti",
                            new TaxReturn(
                                    FormCode.F1770S,
                                    new TaxYear(2024),
                                    0,
                                    Prefill.of(siti(), new TaxYear(2024))),
                            at);
            var filing = draft.in(state);
            if (state == FilingState.AWAITING_VERIFICATION) filing = filing.with(held());
            cabinet.save(filing);
            at = at.minusSeconds(60);
        }
    }

    private static Challenge held() {
        return new Challenge(
                "c1",
                "s1",
                Sha256.of(new byte[] {1}),
                Challenge.State.OPEN,
                List.of("EMAIL", "QR_PAGE"),
                NOW,
                Optional.empty(),
                NOW.plusSeconds(86_400),
                5,
                0,
                Optional.empty(),
                List.of(
                        new Challenge.Delivery(
                                "EMAIL",
                                "s***@gmail.com",
                                "google",
                                Challenge.DeliveryState.DEFERRED,
                                1,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("421 4.7.28"),
                                Optional.of(Challenge.Reason.HELD_BACK),
                                List.of())),
                Optional.empty(),
                Optional.empty());
    }

    private Workbench bench() {
        return benchOf(cabinet);
    }

    static Workbench benchOf(Cabinet cabinet) {
        return AbsentPorts.bench(
                cabinet,
                AbsentPorts.absent(id.lontar.filing.Paper.class),
                new id.lontar.exchange.ReturnFileJson(AnnualForms.ALL),
                CLOCK);
    }

    @Override
    public void go(Go place) {
        went.add(place);
    }

    @Override
    public void refresh() {}

    @Override
    public void say(String text) {
        said.add(text);
    }

    @Override
    public void offer(String text, String action, Runnable run) {
        said.add(text + " " + action);
        offered.add(run);
    }

    @Override
    public void failed(Throwable cause) {
        failures.add(cause);
    }

    @Override
    public void openDrawer(Node content) {}

    @Override
    public void closeDrawer() {}

    @Override
    public void close() {
        context.jobs().close();
        vault.close();
    }
}
