package id.lontar.gateway.mail;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import id.lontar.filing.Challenge;
import id.lontar.filing.TaxOffice;
import id.lontar.filing.VerificationCode;
import id.lontar.gateway.Shared;
import id.lontar.words.Words;

import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

/// A spool on disk and what stands around a postman in tests.
final class PostOffice {
    static final VerificationCode CODE = new VerificationCode("81803094");
    static final String FINGERPRINT = "7QK4-M2ZD";

    static final DkimKey KEY = new DkimKey("otp.lontar.invalid", "uji", rsa());

    static final DkimKey RECEIPT_KEY = new DkimKey("bpe.lontar.invalid", "uji", rsa());

    final TestClock clock = new TestClock();
    final Jdbi jdbi;

    PostOffice(Path folder) {
        var sqlite = new SQLiteConfig();
        sqlite.setJournalMode(SQLiteConfig.JournalMode.WAL);
        sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        sqlite.setBusyTimeout(30_000);
        var source = new SQLiteDataSource(sqlite);
        source.setUrl("jdbc:sqlite:" + folder.resolve("gateway.db"));
        jdbi = migrated(source);
    }

    PostOffice(DataSource server) {
        jdbi = migrated(server);
    }

    /// The same spool on a server.
    static Jdbi migrated(Shared server) {
        return migrated(pool(server));
    }

    static HikariDataSource pool(Shared server) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(server.url());
        pool.setUsername(server.user());
        return new HikariDataSource(pool);
    }

    private static Jdbi migrated(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:id/lontar/gateway/db")
                .load()
                .migrate();
        return Jdbi.create(source);
    }

    static RSAPrivateCrtKey rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return (RSAPrivateCrtKey) generator.generateKeyPair().getPrivate();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    Postman postman(Routes routes) {
        return postman(routes, challenge -> Optional.of(CODE));
    }

    Postman postman(Routes routes, CodeAtSending codes) {
        return new Postman(jdbi, clock, sender(), routes, codes);
    }

    static Sender sender() {
        var gateway = new TaxOffice.Gateway("practice:test", "Gerbang Latihan", true, false);
        return new Sender(
                gateway,
                new Sender.Stream("kode", KEY),
                new Sender.Stream("bpe", RECEIPT_KEY),
                "gateway.lontar.invalid",
                Duration.ofSeconds(5));
    }

    static Routes to(String domain, MailHost host) {
        return new MxRoutes(Map.of(domain, host), new NoDns());
    }

    Letter letter(String challengeId, String to) {
        return new Letter(
                challengeId,
                to,
                Words.INDONESIAN,
                new Letter.About("1770S", "2024", 0, FINGERPRINT),
                clock.instant(),
                Duration.ofHours(1),
                clock.instant().plus(Duration.ofDays(3)));
    }

    Letter receipt(String submissionId, String to, Locale language) {
        var about = new Letter.About("1770S", "2024", 0, FINGERPRINT);
        return new Letter(
                submissionId,
                to,
                language,
                new Letter.Receipt(about, "20250325000000000018", clock.instant()),
                clock.instant(),
                Duration.ZERO,
                clock.instant().plus(Duration.ofDays(5)));
    }

    static Challenge.Delivery only(Postman postman, String challengeId) {
        var deliveries = postman.deliveries(challengeId);
        if (deliveries.size() != 1) throw new AssertionError("deliveries: " + deliveries);
        return deliveries.getFirst();
    }
}
