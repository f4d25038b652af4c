package id.lontar.ui.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// On a D-Bus daemon of its own, with a listener in the desktop's place.
@Timeout(60)
class FreedesktopBellTest {
    @TempDir Path folder;
    private Process daemon;
    private String address;

    @BeforeEach
    void start() throws Exception {
        address = "unix:path=" + folder.resolve("bus");
        daemon =
                new ProcessBuilder("dbus-daemon", "--session", "--nofork", "--address=" + address)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("bus.log").toFile())
                        .start();
        while (!answers()) {
            assertTrue(daemon.isAlive(), () -> read(folder.resolve("bus.log")));
            Thread.sleep(10);
        }
    }

    private boolean answers() {
        try (var line = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("bus")))) {
            return line.isConnected();
        } catch (java.io.IOException e) {
            return false;
        }
    }

    @AfterEach
    void stop() throws Exception {
        daemon.destroy();
        daemon.waitFor();
    }

    @Test
    void whatIsRungIsHeardOnTheDesktop() throws Exception {
        var desktop = new Desktop();
        try (var bus = DBusConnectionBuilder.forAddress(address).withShared(false).build()) {
            bus.exportObject(FreedesktopBell.PATH, desktop);
            bus.requestBusName(FreedesktopBell.NAME);
            var bell = new FreedesktopBell(Optional.of(address));
            assertTrue(bell.ring("Kode sudah datang", "SPT 1770S 2024 (sidik 7QK4-M2ZD)"));
        }
        assertEquals(
                List.of("Lontar|Kode sudah datang|SPT 1770S 2024 (sidik 7QK4-M2ZD)"),
                desktop.heard);
    }

    @Test
    void aBusWithoutADesktopIsNoFault() {
        assertFalse(new FreedesktopBell(Optional.of(address)).ring("a", "b"));
    }

    @Test
    void norIsASessionWithoutABus() {
        assertFalse(new FreedesktopBell(Optional.empty()).ring("a", "b"));
        var nowhere = "unix:path=" + folder.resolve("nowhere");
        assertFalse(new FreedesktopBell(Optional.of(nowhere)).ring("a", "b"));
        assertFalse(new FreedesktopBell(Optional.of("no address at all")).ring("a", "b"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    /// What a desktop does with a notification, without a desktop.
    public static final class Desktop implements FreedesktopBell.Notifications {
        private final List<String> heard = new CopyOnWriteArrayList<>();

        @Override
        public UInt32 show(
                String program,
                UInt32 replaces,
                String icon,
                String title,
                String text,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds) {
            heard.add(program + "|" + title + "|" + text);
            return new UInt32(1);
        }

        @Override
        public String getObjectPath() {
            return FreedesktopBell.PATH;
        }
    }
}
