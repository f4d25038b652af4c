package id.lontar.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Settings;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

class SettingsFileTest {
    @TempDir Path folder;

    @Test
    void withoutAFileTheDefaultsHold() {
        assertEquals(Settings.DEFAULT, file().load());
    }

    @Test
    void whatWasSetComesBack() throws Exception {
        var set =
                Settings.DEFAULT
                        .inLanguage("en")
                        .withTheme("dark")
                        .scaledTo(150)
                        .with(new Settings.Window(1000, 700, true))
                        .backedUpIn("/mnt/usb")
                        .withGateway("/etc/gateway.json");
        file().save(set);
        assertEquals(set, file().load());
        assertEquals(List.of("settings.json"), names());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"language\":\"en", "[1]", "{\"scale\":\"large\"}", "\0\0\0"})
    void aTornFileGivesTheDefaultsAndIsKeptAside(String torn) throws Exception {
        Files.writeString(folder.resolve("settings.json"), torn);
        assertEquals(Settings.DEFAULT, file().load());
        assertEquals(1, names().size());
        assertTrue(names().getFirst().startsWith("settings.json.unreadable-"));
        assertEquals(torn, Files.readString(folder.resolve(names().getFirst())));
    }

    @Test
    void aSettingOfAnotherVersionSurvivesASave() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"scale\":125,\"pets\":\"cat\"}");
        var read = file().load();
        assertEquals(Settings.DEFAULT.scaledTo(125), read);
        file().save(read.inLanguage("en"));
        assertTrue(Files.readString(folder.resolve("settings.json")).contains("\"cat\""));
    }

    @Test
    void eachSystemHasItsPlaceAndLontarHomeGoesBeforeAll() {
        assertEquals("/h/.local/share/lontar", place(Map.of(), "Linux"));
        assertEquals("/x/lontar", place(Map.of("XDG_DATA_HOME", "/x"), "Linux"));
        assertEquals("/h/Library/Application Support/Lontar", place(Map.of(), "Mac OS X"));
        assertEquals("/r/Lontar", place(Map.of("APPDATA", "/r"), "Windows 11"));
        assertEquals("/mine", place(Map.of("LONTAR_HOME", "/mine"), "Linux"));
    }

    private static String place(Map<String, String> environment, String system) {
        return DataFolder.of(environment, system, "/h").path().toString();
    }

    private SettingsFile file() {
        return new SettingsFile(folder.resolve("settings.json"));
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDataFolderItMakesIsOpenToItsOwnerOnly() throws IOException {
        var place = folder.resolve("made/lontar");
        new DataFolder(place).make();
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(place)));
    }
}
