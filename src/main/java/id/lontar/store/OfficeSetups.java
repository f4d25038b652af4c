package id.lontar.store;

import id.lontar.filing.OfficeSetup;
import id.lontar.filing.StoreFault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/// The offices this machine can be a desk of.
///
/// @param folder of the store this machine has or would have
public record OfficeSetups(Path folder, KeyCost cost, Clock clock) implements OfficeSetup {
    public OfficeSetups(Path folder) {
        this(folder.toAbsolutePath(), KeyCost.NORMAL, Clock.systemUTC());
    }

    @Override
    public Optional<Address> office() {
        return file().read();
    }

    @Override
    public String create(Address address, char[] passphrase) {
        insistOnSense(address, passphrase);
        insistOnNoStore();
        var dataKey = new byte[32];
        new SecureRandom().nextBytes(dataKey);
        var founding = new Founding(address.name(), cost, clock);
        try (var database = Database.open(Server.of(address))) {
            var begun = database.aside(handle -> founding.begin(handle, dataKey, passphrase));
            note(address);
            return begun.recoveryKey();
        } finally {
            Arrays.fill(dataKey, (byte) 0);
        }
    }

    @Override
    public Optional<String> join(Address address, char[] passphrase) {
        insistOnSense(address, passphrase);
        insistOnNoStore();
        try (var database = Database.open(Server.of(address))) {
            var mark = database.aside(handle -> new Joining(address, cost).ask(handle, passphrase));
            note(address);
            return mark;
        }
    }

    @Override
    public Moved moveIn(Address address, char[] passphrase) throws IOException {
        insistOnSense(address, passphrase);
        return new MoveIn(new Place(folder), address, cost, clock).run(passphrase, this::note);
    }

    @Override
    public Moved moveOut(char[] passphrase) throws IOException {
        var address = office().orElseThrow(() -> new StoreFault("office.none"));
        return new MoveOut(new Place(folder), address, cost, clock).run(passphrase, file());
    }

    private OfficeFile file() {
        return new OfficeFile(folder);
    }

    private void note(Address address) {
        try {
            file().write(address);
        } catch (IOException e) {
            throw new StoreFault("office.not-noted", e);
        }
    }

    private void insistOnSense(Address address, char[] passphrase) {
        if (office().isPresent()) throw new StoreFault("office.already");
        Server.insistOnGood(address);
        Passphrase.problem(passphrase)
                .ifPresent(
                        key -> {
                            throw new StoreFault(key);
                        });
    }

    /// It would be hidden behind the office, and its returns missed.
    private void insistOnNoStore() {
        if (java.nio.file.Files.exists(new Place(folder).store()))
            throw new StoreFault("office.has-store");
    }
}
