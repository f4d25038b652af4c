package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Filing;
import id.lontar.filing.StoreFault;
import id.lontar.filing.Vault;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class TornStoreTest {
    @TempDir Path folder;
    private Path store;
    private SqliteVault vault;

    @BeforeEach
    void fill() throws Exception {
        store = folder.resolve("store.db");
        vault = new SqliteVault(folder, Sample.CHEAP, new MemoryKeyring(), Sample.CLOCK);
        var cabinet = vault.create(Sample.passphrase()).cabinet();
        cabinet.save(Sample.person());
        for (var id : List.of("f-1", "f-2", "f-3")) cabinet.save(Sample.draft(id, 40));
        vault.close();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    /// Header, schema, key slot and trees: what SQLite itself needs.
    @ParameterizedTest
    @ValueSource(ints = {0, 16, 100, 4096})
    void aStoreTornWhereItsTablesAreIsTornAndLeftAsItIs(int at) throws Exception {
        VaultTest.overwrite(store, at, junk(2048));
        var torn = Files.readAllBytes(store);
        assertEquals(Vault.State.TORN, vault.state());
        assertEquals(
                new Vault.Unlocking.Failed(Vault.State.TORN), vault.unlock(Sample.passphrase()));
        assertThrows(java.io.IOException.class, () -> vault.create(Sample.passphrase()));
        assertArrayEquals(torn, Files.readAllBytes(store));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 50, 4096, 20_000})
    void aStoreCutShortIsTornAndLeftAsItIs(long length) throws Exception {
        Files.write(store, Arrays.copyOf(Files.readAllBytes(store), (int) length));
        assertEquals(Vault.State.TORN, vault.state());
        assertEquals(length, Files.size(store));
    }

    @Test
    void aKeySlotWithAWrongBitIsTornNotAWrongPassphrase() throws Exception {
        flipIn("select body from key_slot where name = 'passphrase'", 200);
        assertEquals(
                new Vault.Unlocking.Failed(Vault.State.TORN), vault.unlock(Sample.passphrase()));
    }

    @Test
    void aDamagedReturnIsNamedAndTheOthersStayUsable() throws Exception {
        flipIn("select body from filing where id = 'f-2'", 1000);
        var cabinet = open();
        assertEquals(
                List.of("f-1", "f-3"),
                cabinet.filings().stream().map(Filing::id).sorted().toList());
        assertEquals(List.of(new Cabinet.Damage("filing", "f-2")), cabinet.damaged());
        assertTrue(cabinet.filing("f-2").isEmpty());
    }

    @Test
    void aDamagedReturnIsNotWrittenOver() throws Exception {
        flipIn("select body from filing where id = 'f-2'", 1000);
        var cabinet = open();
        var fault = assertThrows(StoreFault.class, () -> cabinet.save(Sample.draft("f-2", 1)));
        assertEquals("vault.record-damaged", fault.key());
    }

    @Test
    void aRowPutInAnothersPlaceDoesNotOpen() throws Exception {
        try (var database = Database.open(store)) {
            database.write(
                    handle ->
                            handle.execute(
                                    """
                                    update filing set body =
                                    (select body from filing where id = 'f-1') where id = 'f-2'
                                    """));
        }
        var cabinet = open();
        assertEquals(2, cabinet.filings().size());
        assertEquals(List.of(new Cabinet.Damage("filing", "f-2")), cabinet.damaged());
    }

    private Cabinet open() {
        return assertInstanceOf(Vault.Unlocking.Open.class, vault.unlock(Sample.passphrase()))
                .cabinet();
    }

    private void flipIn(String query, int at) throws Exception {
        byte[] body;
        try (var database = Database.open(store)) {
            body = database.read(handle -> handle.createQuery(query).mapTo(byte[].class).one());
        }
        var file = Files.readAllBytes(store);
        var place = find(file, Arrays.copyOfRange(body, at, at + 32)) + 16;
        file[place] ^= 1;
        Files.write(store, file);
    }

    private static int find(byte[] all, byte[] part) {
        for (var i = 0; i + part.length <= all.length; i++)
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) return i;
        throw new AssertionError("not found");
    }

    private static byte[] junk(int length) {
        var junk = new byte[length];
        new Random(1).nextBytes(junk);
        return junk;
    }
}
