package id.lontar.store;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

import id.lontar.filing.OfficeSetup.Address;
import id.lontar.filing.StoreFault;
import id.lontar.work.WholeFile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Says which office this machine is a desk of. It holds no secret.
///
/// @param folder of the store this machine would have otherwise
public record OfficeFile(Path folder) {
    private static final JsonMapper JSON = JsonMapper.builder().addModule(new Jdk8Module()).build();

    private Path file() {
        return folder.resolve("office.json");
    }

    /// @throws StoreFault when it cannot be read: then it is not taken for a machine on its own
    public Optional<Address> read() {
        if (!Files.exists(file())) return Optional.empty();
        try {
            return Optional.of(JSON.readValue(file().toFile(), Written.class).address());
        } catch (IOException | RuntimeException e) {
            throw new StoreFault("office.file", e);
        }
    }

    void write(Address address) throws IOException {
        Files.createDirectories(folder);
        WholeFile.write(
                file(),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(Written.of(address)));
    }

    void remove() throws IOException {
        Files.deleteIfExists(file());
    }

    private record Written(String url, String user, Optional<String> passwordFile, String name) {
        static Written of(Address address) {
            return new Written(
                    address.url(),
                    address.user(),
                    address.passwordFile().map(each -> each.toAbsolutePath().toString()),
                    address.name());
        }

        Address address() {
            return new Address(url, user, passwordFile.map(Path::of), name);
        }
    }
}
