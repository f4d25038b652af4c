package id.lontar.store;

import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.StoreFault;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Pattern;

/// How to get at the database of an office.
///
/// @param password empty where the driver finds it by itself, or the server asks for none
record Server(String url, String user, Optional<String> password) {
    static final String VARIABLE = "LONTAR_OFFICE_PASSWORD";

    /// What follows `?` is for the driver, such as `sslmode`.
    private static final Pattern URL =
            Pattern.compile("jdbc:postgresql://[^@?\\s]+/[^@?/\\s]+(\\?\\S*)?");

    /// What would be a secret in a file that holds none.
    private static final Pattern SECRET =
            Pattern.compile("[?&](user|password|sslpassword)=", Pattern.CASE_INSENSITIVE);

    static Server of(Address address) {
        return new Server(address.url(), address.user(), password(address));
    }

    static void insistOnGood(Address address) {
        if (!URL.matcher(address.url()).matches() || SECRET.matcher(address.url()).find())
            throw new StoreFault("office.no-address");
        if (!address.name().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,62}"))
            throw new StoreFault("office.no-name");
        if (address.name().equals(SharedVault.RECOVERY)) throw new StoreFault("office.no-name");
    }

    private static Optional<String> password(Address address) {
        if (address.passwordFile().isEmpty())
            return Optional.ofNullable(System.getenv(VARIABLE)).filter(each -> !each.isEmpty());
        try (var lines = Files.lines(address.passwordFile().get())) {
            return lines.findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new StoreFault("office.no-password", e);
        }
    }

    @Override
    public String toString() {
        return "Server[" + url + "]";
    }
}
