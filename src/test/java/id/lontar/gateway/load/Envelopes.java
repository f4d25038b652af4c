package id.lontar.gateway.load;

import id.lontar.gateway.Client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Sealed returns on disk, made before the busy minutes as each is on its owner's own computer.
final class Envelopes implements AutoCloseable {
    private final FileChannel file;
    private final Envelope[] all;

    /// @param digest of the return, as the upload names it
    private record Envelope(String digest, long at, int length) {}

    record Opened(String digest, byte[] container) {}

    private Envelopes(FileChannel file, int many) {
        this.file = file;
        this.all = new Envelope[many];
    }

    /// @param printBytes as large as the printed form inside
    static Envelopes of(List<City.Inhabitant> people, String gatewayId, int printBytes, Path path)
            throws IOException {
        var file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.DELETE_ON_CLOSE);
        var envelopes = new Envelopes(file, people.size());
        var print = new byte[printBytes];
        new Random(20_200_221).nextBytes(print);
        IntStream.range(0, people.size())
                .parallel()
                .forEach(i -> envelopes.put(i, people.get(i), gatewayId, print));
        return envelopes;
    }

    private void put(int number, City.Inhabitant person, String gatewayId, byte[] print) {
        var sealed = Client.sealed(person.npwp(), gatewayId, person.key().signer(), print);
        try {
            synchronized (file) {
                var at = file.size();
                var bytes = ByteBuffer.wrap(sealed.container());
                while (bytes.hasRemaining()) file.write(bytes, at + bytes.position());
                all[number] = new Envelope(sealed.sptDigest().hex(), at, bytes.position());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Opened open(int number) throws IOException {
        var envelope = all[number];
        var bytes = ByteBuffer.allocate(envelope.length());
        while (bytes.hasRemaining())
            if (file.read(bytes, envelope.at() + bytes.position()) < 0)
                throw new IOException("cut short");
        return new Opened(envelope.digest(), bytes.array());
    }

    /// Middle size in bytes.
    int size() {
        return all[all.length / 2].length();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
