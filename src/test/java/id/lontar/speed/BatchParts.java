package id.lontar.speed;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;

import id.lontar.exchange.ReturnFileJson;
import id.lontar.exchange.paper.PrintedReturn;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.walk.MixedReturns;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;
import id.lontar.wire.TestKeys;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/// What nothing that signs, prints and keeps returns can do without, each alone, in operations a
/// second; and XAdES-B as EU DSS makes it.
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx512m")
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 4)
public class BatchParts {
    private static final String SIGNER = "3171010101900001";

    /// Key and returns, the same for all threads.
    @State(Scope.Benchmark)
    public static class Office {
        private static final int RETURNS = 200;

        private final PrintedReturn paper = new PrintedReturn();
        private final TestKeys key = valid();
        private List<Printable> returns = List.of();

        private record Printable(
                TaxReturn taxReturn, Form form, Assessment assessment, byte[] file) {}

        private static TestKeys valid() {
            var now = Instant.now();
            var day = Duration.ofDays(1);
            return TestKeys.of("RSA", 2048, SIGNER, now.minus(day), now.plus(day));
        }

        @Setup
        public void make() {
            var files = new ReturnFileJson(AnnualForms.ALL);
            returns =
                    MixedReturns.of(SpeedRun.SEED, RETURNS)
                            .map(each -> printable(each, files.write(each)))
                            .toList();
        }

        private static Printable printable(TaxReturn taxReturn, String file) {
            var form = AnnualForms.ALL.find(taxReturn.form(), taxReturn.year()).orElseThrow();
            var assessment = form.assess(Law.shipped(), taxReturn.year(), taxReturn.answers());
            return new Printable(
                    taxReturn, form, assessment, file.getBytes(StandardCharsets.UTF_8));
        }

        private Printable any() {
            return returns.get(ThreadLocalRandom.current().nextInt(returns.size()));
        }
    }

    /// SHA-256 with RSA over as many bytes as the signed attributes have.
    @Benchmark
    public byte[] sign(Office office) throws GeneralSecurityException {
        return signature(office.key, new byte[250]);
    }

    @Benchmark
    public byte[] print(Office office) {
        var one = office.any();
        return office.paper.print(
                one.taxReturn(), one.form(), one.assessment(), "", Optional.empty());
    }

    /// Enveloping, over the return alone, without a timestamp.
    @Benchmark
    public Object xades(Office office, Dss dss) throws GeneralSecurityException {
        var parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(office.key.certificate()));
        var document = new InMemoryDocument(office.any().file(), "return.json");
        var asked = dss.service.getDataToSign(document, parameters);
        var value =
                new SignatureValue(
                        SignatureAlgorithm.RSA_SHA256, signature(office.key, asked.getBytes()));
        return dss.service.signDocument(document, parameters, value);
    }

    /// A service is not said to be safe for several threads.
    @State(Scope.Thread)
    public static class Dss {
        private final XAdESService service = new XAdESService(new CommonCertificateVerifier());
    }

    /// Written behind each other into one file, each on the disk before the next.
    @Benchmark
    public void sync(Disk disk) throws IOException {
        disk.channel.write(ByteBuffer.wrap(disk.bytes));
        disk.channel.force(false);
    }

    /// A file like the store's journal, that begins anew when it is long.
    @State(Scope.Benchmark)
    public static class Disk {
        private static final long LONG = 16 << 20;

        /// As a step without and a step with a container write them.
        @Param({"16", "128"})
        public int kilobytes;

        private byte[] bytes = new byte[0];
        private Path file = Path.of("target");
        private Ring channel = new Ring();

        @Setup
        public void open() throws IOException {
            bytes = new byte[kilobytes << 10];
            ThreadLocalRandom.current().nextBytes(bytes);
            file = Files.createTempFile("synced", "");
            channel = new Ring(FileChannel.open(file, StandardOpenOption.WRITE));
        }

        @TearDown
        public void close() throws IOException {
            channel.close();
            Files.delete(file);
        }

        private static final class Ring {
            private final Optional<FileChannel> file;

            Ring() {
                file = Optional.empty();
            }

            Ring(FileChannel file) {
                this.file = Optional.of(file);
            }

            void write(ByteBuffer bytes) throws IOException {
                if (file.orElseThrow().position() > LONG) file.orElseThrow().position(0);
                while (bytes.hasRemaining()) file.orElseThrow().write(bytes);
            }

            void force(boolean metadata) throws IOException {
                file.orElseThrow().force(metadata);
            }

            void close() throws IOException {
                file.orElseThrow().close();
            }
        }
    }

    private static byte[] signature(TestKeys key, byte[] content) throws GeneralSecurityException {
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key.keys().getPrivate());
        signature.update(content);
        return signature.sign();
    }
}
