package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Client;
import id.lontar.filing.Handling;
import id.lontar.filing.Label;
import id.lontar.filing.Lane;
import id.lontar.filing.Office;
import id.lontar.filing.Vault;
import id.lontar.money.Rupiah;
import id.lontar.tax.FormCode;
import id.lontar.tax.Nik;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.tax.TaxpayerKind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What an office keeps beside the returns.
@ParameterizedClass
@EnumSource(Shelf.class)
class OfficeTest {
    static final Client CLIENT =
            new Client(
                    "k-1",
                    Sample.NAME,
                    TaxpayerKind.INDIVIDUAL,
                    new Client.Numbers(
                            new Npwp(Sample.NPWP),
                            Npwp.parse("012345674901000"),
                            Nik.parse(Sample.NPWP)),
                    new Client.Contact("siti.canarywati@contoh.id", "081234567890"),
                    Optional.of(new Client.Mandate("SK-7", LocalDate.of(2025, 12, 31))),
                    "SPT tahunan",
                    "Datang hari Selasa");

    /// The same client with other notes.
    static Client noted(String notes) {
        return new Client(
                CLIENT.id(),
                CLIENT.name(),
                CLIENT.kind(),
                CLIENT.numbers(),
                CLIENT.contact(),
                CLIENT.mandate(),
                CLIENT.engagement(),
                notes);
    }

    @Parameter Shelf shelf;
    @TempDir Path folder;
    private Vault vault;
    private Cabinet cabinet;

    @BeforeEach
    void open() throws Exception {
        assumeFalse(Shelf.isMissing(shelf));
        vault = shelf.empty(folder);
        cabinet = shelf.open(vault);
    }

    @AfterEach
    void close() {
        if (vault != null) vault.close();
    }

    @Test
    void aClientComesBackWholeAndIsNowhereInPlain() throws Exception {
        cabinet.office().save(List.of(CLIENT));
        assertEquals(List.of(CLIENT), cabinet.office().clients());
        vault.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(content.contains(Sample.NAME), file.toString());
                assertFalse(content.contains("Selasa"), file.toString());
            }
        }
        assertEquals(List.of(CLIENT), reopened().office().clients());
    }

    @Test
    void aClientIsRemovedAndTheirReturnsStay() {
        cabinet.save(Sample.draft("f-1"));
        cabinet.office().save(List.of(CLIENT.under("p-1")));
        assertTrue(cabinet.office().removeClient("p-1"));
        assertFalse(cabinet.office().removeClient("p-1"));
        assertTrue(cabinet.filing("f-1").isPresent());
    }

    @Test
    void aLabelIsFreshUntilTheReturnOrItsHandlingIsStoredAgain() {
        cabinet.save(Sample.draft("f-1"));
        assertEquals(Optional.empty(), drawer().label());
        assertFalse(drawer().fresh());
        put(drawer().stand());
        assertEquals(Optional.of(label()), drawer().label());
        assertTrue(drawer().fresh());

        cabinet.save(Sample.draft("f-1", 3));
        assertEquals(Optional.of(label()), drawer().label(), "shown until there is another");
        assertFalse(drawer().fresh());

        var before = drawer().stand();
        var reviewed = Handling.NONE.reviewed(new Handling.Review("abc", Sample.NOON));
        cabinet.office().handle(Map.of("f-1", _ -> reviewed));
        assertEquals(reviewed, cabinet.office().handling("f-1"));
        put(before);
        assertFalse(drawer().fresh(), "made before it was handled");
        put(drawer().stand());
        assertTrue(drawer().fresh());
    }

    @Test
    void whatIsDiscardedLeavesNothingBehind() {
        cabinet.save(Sample.draft("f-1"));
        cabinet.office()
                .handle(
                        Map.of(
                                "f-1",
                                before -> before.asked(new Handling.Request("A1", Sample.NOON))));
        var stand = drawer().stand();
        cabinet.discard("f-1");
        put(stand);
        assertEquals(List.of(), cabinet.office().drawers());
        cabinet.save(Sample.draft("f-1"));
        assertEquals(Handling.NONE, cabinet.office().handling("f-1"));
        assertEquals(Optional.empty(), drawer().label());
    }

    /// One with the tables of the first version, as every store has that was made before.
    @Test
    void aStoreOfTheFirstVersionOpensWithEverythingInIt() throws Exception {
        assumeTrue(shelf == Shelf.FILE, "there was no other then");
        cabinet.save(Sample.person());
        cabinet.save(Sample.draft("f-1"));
        vault.close();
        try (var sqlite = DriverManager.getConnection("jdbc:sqlite:" + folder + "/store.db");
                var statement = sqlite.createStatement()) {
            for (var each :
                    List.of(
                            "drop index filing_drawer",
                            "drop table client",
                            "drop table handling",
                            "drop table label",
                            "drop table member",
                            "drop table trail",
                            "drop table trail_head",
                            "drop table presence",
                            "alter table person drop column writer",
                            "alter table person drop column since",
                            "alter table filing drop column writer",
                            "alter table filing drop column since",
                            "delete from flyway_schema_history where version in ('2', '3')"))
                statement.execute(each);
        }
        assertEquals(Vault.State.LOCKED, vault.state());
        var old = reopened();
        assertEquals(List.of(Sample.person()), old.people());
        assertEquals(Optional.of(Sample.draft("f-1")), old.filing("f-1"));
        assertEquals(List.of(), old.office().clients());
        old.office().save(List.of(CLIENT));
        assertEquals(1, old.office().drawers().size());
    }

    private Cabinet reopened() {
        return vault.unlock(Sample.passphrase()) instanceof Vault.Unlocking.Open(var opened)
                ? opened
                : org.junit.jupiter.api.Assertions.fail("it did not open");
    }

    private Office.Drawer drawer() {
        return cabinet.office().drawers().getFirst();
    }

    private void put(Office.Stand stand) {
        cabinet.office().label(List.of(new Office.Labelled("f-1", stand, label())));
    }

    private static Label label() {
        return new Label(
                new Label.Made("abcd", LocalDate.of(2025, 3, 25), "id"),
                Lane.TO_PAY,
                Sample.NOON,
                Sample.NAME,
                Sample.NPWP,
                FormCode.F1770S,
                new TaxYear(2024),
                0,
                Optional.of(LocalDate.of(2025, 3, 31)),
                Optional.of(Rupiah.of(1_240_000)),
                1,
                "Masih harus dibayar");
    }
}
