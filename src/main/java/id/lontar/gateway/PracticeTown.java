package id.lontar.gateway;

import id.lontar.filing.Person;
import id.lontar.filing.Practice;
import id.lontar.gateway.mail.PracticeMailServer;
import id.lontar.gateway.mail.Routes;
import id.lontar.gateway.sms.PracticePhones;
import id.lontar.wire.GatewayProfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// The whole practice world in one folder: gateway, mail provider, people and their phones. All of
/// it is real but the people; nothing of it leaves this machine.
public final class PracticeTown implements Practice, AutoCloseable {
    private static final GatewaySettings.Realm REALM =
            new GatewaySettings.Realm(OwnName.PRACTICE, "Gateway Latihan Lontar", true, false);
    private static final String PASSWORD = "Latihan-2025";
    private static final String EFIN = "1234567890";
    private static final String KEY_PASSPHRASE = "Kertas-Lontar7";

    private final Path folder;
    private final PracticeMailServer mail;
    private final PracticePhones phones;
    private final Gateway gateway;
    private final Clock clock;

    private PracticeTown(
            Path folder,
            PracticeMailServer mail,
            PracticePhones phones,
            Gateway gateway,
            Clock clock) {
        this.folder = folder;
        this.mail = mail;
        this.phones = phones;
        this.gateway = gateway;
        this.clock = clock;
    }

    public static PracticeTown open(Path folder, Clock clock) throws IOException {
        return open(folder, 0, clock);
    }

    public static PracticeTown open(Path folder, int port, Clock clock) throws IOException {
        return open(folder, port, clock, Steps.NONE);
    }

    static PracticeTown open(Path folder, int port, Clock clock, Steps steps) throws IOException {
        return open(folder, GatewaySettings.Door.here(port), clock, steps, Optional.empty());
    }

    static PracticeTown open(
            Path folder,
            GatewaySettings.Door door,
            Clock clock,
            Steps steps,
            Optional<Shared> shared)
            throws IOException {
        var started = new Started();
        try {
            var mail = PracticeMailServer.start(folder.resolve("mail"), clock);
            started.add(mail::close);
            var phones = new PracticePhones(folder.resolve("sms"), clock);
            var environment =
                    new Environment(clock, everythingTo(mail), steps)
                            .sharing(shared)
                            .texting(new Environment.Texts(phones, Optional.empty()));
            var settings =
                    new GatewaySettings(
                            folder.resolve("gateway"), door, REALM, Policy.practice(), environment);
            var gateway = Gateway.start(settings);
            started.add(gateway::close);
            settle(gateway.accounts());
            return new PracticeTown(folder, mail, phones, gateway, clock);
        } catch (IOException | RuntimeException e) {
            started.close();
            throw e;
        }
    }

    public GatewayProfile profile() {
        return gateway.profile();
    }

    public Path profileFile() {
        return gateway.profileFile();
    }

    /// One at a time: certificates are made for whoever asks first.
    @Override
    public synchronized List<Citizen> citizens() {
        return Citizens.all().stream().map(this::citizen).toList();
    }

    @Override
    public List<Mail> mailbox(String email) {
        return mail.mailbox(email);
    }

    @Override
    public List<Text> texts() {
        return phones.texts();
    }

    @Override
    public void mailIs(MailWeather weather) {
        mail.weather(weather);
    }

    @Override
    public MailWeather mailWeather() {
        return mail.weather();
    }

    @Override
    public Optional<Phone> signInOnPhone(String npwp, String password) {
        return PracticePhone.signIn(client(), profile(), npwp, password);
    }

    /// Every domain's mail goes to the practice server, whatever a person types.
    private static Routes everythingTo(PracticeMailServer server) {
        return domain -> new Routes.Route.Open(domain, List.of(server.host("mx." + domain)), false);
    }

    static void settle(Accounts accounts) {
        accounts.create(
                Citizens.all().stream()
                        .map(
                                each ->
                                        new Accounts.NewAccount(
                                                each.npwp16(), each.name(), each.email()))
                        .toList(),
                new Accounts.Secrets(PASSWORD, EFIN, PHONE_PIN));
    }

    private Citizen citizen(Person person) {
        var file = folder.resolve("people").resolve(person.npwp16() + ".p12");
        try {
            if (!Files.exists(file)) issue(person, file);
            return new Citizen(person, PASSWORD, EFIN, Files.readAllBytes(file), KEY_PASSPHRASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a practice certificate could not be made", e);
        }
    }

    private void issue(Person person, Path file) throws IOException, GeneralSecurityException {
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        var issuer = new PracticeCertificates(gateway.authority());
        var name = person.name();
        Files.write(fresh, issuer.keyStore(name, person.npwp16(), KEY_PASSPHRASE, clock.instant()));
        Files.move(fresh, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private HttpClient client() {
        try {
            var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry("gateway", gateway.serverCertificate());
            var factory = TrustManagerFactory.getInstance("PKIX");
            factory.init(trusted);
            var context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(context).build();
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("the phone does not know its gateway", e);
        }
    }

    Gateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        gateway.close();
        mail.close();
    }
}
