package id.lontar.gateway.load;

import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.server.SMTPServer;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// A mail server that takes every letter and keeps only how often it came.
final class Sink implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final SMTPServer server =
            SMTPServer.port(0)
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .messageHandlerFactory(Taker::new)
                    .build();

    static Sink start() {
        var sink = new Sink();
        sink.server.start();
        return sink;
    }

    int port() {
        return server.getPortAllocated();
    }

    /// Letters that came, each counted once.
    int letters() {
        return times.size();
    }

    /// Copies beyond the first.
    int copies() {
        return times.values().stream().mapToInt(each -> each - 1).sum();
    }

    @Override
    public void close() {
        server.stop();
    }

    private final class Taker implements MessageHandler {
        Taker(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) {}

        @Override
        public String data(InputStream data) throws IOException {
            var text = new String(data.readAllBytes(), StandardCharsets.ISO_8859_1);
            var id = ID.matcher(text);
            if (!id.find()) throw new IOException("a letter without a Message-ID");
            times.merge(id.group(1), 1, Integer::sum);
            return "taken";
        }

        @Override
        public void done() {}
    }
}
