package id.lontar.ui.desk;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The notifications of a Linux desktop, over the session's D-Bus.
public final class FreedesktopBell implements Bell {
    static final String NAME = "org.freedesktop.Notifications";
    static final String PATH = "/org/freedesktop/Notifications";

    private static final Logger LOG = LoggerFactory.getLogger(FreedesktopBell.class);

    /// The desktop decides how long it is shown.
    private static final int AS_USUAL = -1;

    private final Optional<String> address;

    /// On the bus of this session, if there is one.
    public FreedesktopBell() {
        this(Optional.ofNullable(System.getenv("DBUS_SESSION_BUS_ADDRESS")));
    }

    FreedesktopBell(Optional<String> address) {
        this.address = address;
    }

    /// <https://specifications.freedesktop.org/notification-spec/latest/>
    @DBusInterfaceName(NAME)
    public interface Notifications extends DBusInterface {
        @DBusMemberName("Notify")
        UInt32 show(
                String program,
                UInt32 replaces,
                String icon,
                String title,
                String text,
                List<String> actions,
                Map<String, Variant<?>> hints,
                int milliseconds);
    }

    @Override
    public boolean ring(String title, String text) {
        if (address.isEmpty()) return false;
        try (var bus = DBusConnectionBuilder.forAddress(address.get()).withShared(false).build()) {
            bus.getRemoteObject(NAME, PATH, Notifications.class)
                    .show(
                            "Lontar",
                            new UInt32(0),
                            "",
                            title,
                            text,
                            List.of(),
                            Map.of("category", new Variant<>("email.arrived")),
                            AS_USUAL);
            return true;
        } catch (DBusException | IOException | RuntimeException e) {
            LOG.info("no notification ({})", e.getClass().getSimpleName());
            return false;
        }
    }
}
