package id.lontar.gateway.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server on a bare socket that follows a script of bad manners, one script a connection;
/// the last goes on for ever.
final class RudeServer implements AutoCloseable {
    /// What it does at each point: a reply, or one of these words in front of it.
    static final String HANG_UP = "hang up";

    static final String RESET = "reset";

    record Script(String greeting, String mailFrom, String data, String finalDot) {
        static final Script POLITE = new Script("220 hello", "250 ok", "354 go", "250 2.0.0 ok");

        Script greeting(String changed) {
            return new Script(changed, mailFrom, data, finalDot);
        }

        Script mailFrom(String changed) {
            return new Script(greeting, changed, data, finalDot);
        }

        Script data(String changed) {
            return new Script(greeting, mailFrom, changed, finalDot);
        }

        Script finalDot(String changed) {
            return new Script(greeting, mailFrom, data, changed);
        }
    }

    private final ServerSocket server;
    private final List<Script> scripts;
    private final List<String> mails = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private int connections;

    RudeServer(Script... scripts) throws IOException {
        this.scripts = List.of(scripts);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("rude").start(this::serve);
    }

    MailHost host() {
        return MailHost.at("127.0.0.1", server.getLocalPort());
    }

    /// What came in whole, up to the final dot, whether it was taken or not.
    List<String> mails() {
        return mails;
    }

    List<String> commands() {
        return commands;
    }

    private void serve() {
        try {
            while (!server.isClosed()) {
                var socket = server.accept();
                var script = scripts.get(Math.min(connections++, scripts.size() - 1));
                Thread.ofVirtual().start(() -> converse(socket, script));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void converse(Socket socket, Script script) {
        try (socket) {
            var in =
                    new BufferedReader(
                            new InputStreamReader(
                                    socket.getInputStream(), StandardCharsets.ISO_8859_1));
            if (!say(socket, script.greeting())) return;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                commands.add(line);
                if (!answer(socket, in, script, line)) return;
            }
        } catch (IOException e) {
            // The other side was rude too.
        }
    }

    private boolean answer(Socket socket, BufferedReader in, Script script, String line)
            throws IOException {
        if (line.startsWith("EHLO")) return say(socket, "250-hello\r\n250 DSN");
        if (line.startsWith("MAIL")) return say(socket, script.mailFrom());
        if (line.startsWith("QUIT")) return false;
        if (!line.startsWith("DATA")) return say(socket, "250 ok");
        if (!say(socket, script.data())) return false;
        if (!script.data().startsWith("354")) return true;
        var mail = new StringBuilder();
        for (var text = in.readLine(); text != null; text = in.readLine()) {
            if (text.equals(".")) {
                mails.add(mail.toString());
                return say(socket, script.finalDot());
            }
            mail.append(text).append('\n');
        }
        return false;
    }

    private static boolean say(Socket socket, String words) throws IOException {
        var hangsUp = words.contains(HANG_UP);
        var resets = words.contains(RESET);
        var reply = words.replace(HANG_UP, "").replace(RESET, "").strip();
        if (!reply.isEmpty())
            socket.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        if (resets) socket.setSoLinger(true, 0);
        return !hangsUp && !resets;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
