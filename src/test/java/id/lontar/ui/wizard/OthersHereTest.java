package id.lontar.ui.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.filing.Cabinet;
import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.Role;
import id.lontar.filing.Vault;
import id.lontar.gateway.PostgresServer;
import id.lontar.rules.Answers;
import id.lontar.store.KeyCost;
import id.lontar.store.OfficeSetups;
import id.lontar.store.SharedVault;
import id.lontar.ui.Snapshots;

import javafx.scene.control.Label;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Two desks of an office in the same return.
class OthersHereTest {
    private static final KeyCost CHEAP = new KeyCost(64, 1, 1);
    private static final char[] SECRET = "kenari kuning terbang".toCharArray();

    @TempDir Path folder;

    @Test
    @Timeout(60)
    void theWindowTellsWhoElseIsInTheReturnAndWhatTheyStoredStays() throws Exception {
        assumeFalse(PostgresServer.isMissing());
        var database = PostgresServer.database();
        var siti = new Address(database.url(), database.user(), Optional.empty(), "siti");
        var budi = new Address(database.url(), database.user(), Optional.empty(), "budi");
        setup("siti").create(siti, SECRET);
        var mark = setup("budi").join(budi, SECRET).orElseThrow();
        var sitis = vault(siti);
        var budis = vault(budi);
        var hers = cabinet(sitis);
        hers.desks().orElseThrow().admit("budi", Set.of(Role.PREPARE), mark);
        var his = cabinet(budis);
        var window = new WizardWindow(sitis, hers);
        try {
            var screen = window.open(2024, Answers.NONE);
            assertFalse(banner(screen).isVisible());
            var id = screen.model().filing().id();
            try (var stay = his.desks().orElseThrow().enter(id)) {
                until(() -> stay.others().stream().anyMatch(each -> each.name().equals("siti")));
                var second = window.reopen(new id.lontar.ui.Go.Wizard(id));
                until(() -> Snapshots.onFx(() -> banner(second).isVisible()));
                assertTrue(text(second).contains("budi"), text(second));
            }
            var theirs = his.filing(id).orElseThrow();
            his.save(theirs.onPage("income"));
            Snapshots.onFx(
                    () -> {
                        screen.model().goTo("family");
                        screen.model().save();
                        return null;
                    });
            until(
                    () ->
                            Snapshots.onFx(
                                    () -> screen.model().saveState() instanceof SaveState.Failed));
            var said = Snapshots.onFx(() -> all(screen));
            assertTrue(said.contains(window.words.say("office.overtaken")), said);
            Snapshots.onFx(
                    () -> {
                        screen.model().abandon();
                        return null;
                    });
            assertEquals("income", hers.filing(id).orElseThrow().page());
        } finally {
            sitis.close();
            budis.close();
        }
    }

    private OfficeSetups setup(String name) {
        return new OfficeSetups(folder.resolve(name), CHEAP, Clock.systemUTC());
    }

    private SharedVault vault(Address address) {
        return new SharedVault(address, folder.resolve(address.name()), CHEAP, Clock.systemUTC());
    }

    private static Cabinet cabinet(Vault vault) {
        return assertInstanceOf(Vault.Unlocking.Open.class, vault.unlock(SECRET)).cabinet();
    }

    private static javafx.scene.Node banner(WizardScreen screen) {
        return ((javafx.scene.layout.VBox) screen.centre()).getChildren().getFirst();
    }

    private static String text(WizardScreen screen) {
        return ((Label) ((javafx.scene.layout.HBox) banner(screen)).getChildren().getFirst())
                .getText();
    }

    private static String all(WizardScreen screen) {
        var said = new StringBuilder();
        for (var each : screen.centre().lookupAll(".label"))
            if (each instanceof Label label) said.append(label.getText()).append('\n');
        return said.toString();
    }

    private static void until(BooleanSupplier there) throws InterruptedException {
        while (!there.getAsBoolean()) Thread.sleep(50);
    }
}
