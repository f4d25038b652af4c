package id.lontar.verify.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/// Debian's IMAP server in a folder of its own, on a port of its own, with one mailbox.
final class Dovecot implements AutoCloseable {
    static final String PASSWORD = "rahasia-uji";

    /// Mail belongs to nobody when the server runs as root, which it refuses to read mail as.
    private static final long NOBODY = 65_534;

    final int port;
    private final Path folder;
    private final List<String> more;
    private Process server;
    private int delivered;

    /// @param more settings, such as a list of capabilities
    Dovecot(Path folder, String... more) throws IOException, InterruptedException {
        this.folder = folder;
        this.more = List.of(more);
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        for (var each : new String[] {"run", "mail/new", "mail/cur", "mail/tmp"})
            Files.createDirectories(folder.resolve(each));
        open(folder);
        server = start();
    }

    private Process start() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("dovecot.conf"), settings());
        var started =
                new ProcessBuilder("/usr/sbin/dovecot", "-F", "-c", folder + "/dovecot.conf")
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("out").toFile())
                        .start();
        while (!answers()) {
            if (!started.isAlive())
                throw new IllegalStateException(Files.readString(folder.resolve("out")));
            Thread.sleep(20);
        }
        return started;
    }

    private boolean answers() {
        var host =
                more.stream().anyMatch(each -> each.contains("127.0.0.2"))
                        ? "127.0.0.2"
                        : "127.0.0.1";
        try (var line = new Socket(host, port)) {
            return line.getInputStream().read() == '*';
        } catch (IOException e) {
            return false;
        }
    }

    private String settings() throws IOException {
        var uid = (int) Files.getAttribute(folder, "unix:uid");
        var me = Files.getOwner(folder).getName();
        var owner = uid == 0 ? NOBODY : uid;
        var group = uid == 0 ? NOBODY : (int) Files.getAttribute(folder, "unix:gid");
        var users =
                uid == 0
                        ? ""
                        : "default_internal_user = " + me + "\ndefault_login_user = " + me + "\n";
        return """
        protocols = imap
        listen = 127.0.0.1
        base_dir = %1$s/run
        state_dir = %1$s/run
        log_path = %1$s/log
        ssl = no
        disable_plaintext_auth = no
        auth_failure_delay = 0
        passdb {
          driver = static
          args = password=%2$s
        }
        userdb {
          driver = static
          args = uid=%3$d gid=%4$d home=%1$s
        }
        mail_location = maildir:%1$s/mail
        first_valid_uid = 1
        service imap-login {
          chroot =
          inet_listener imap {
            port = %5$d
          }
          inet_listener imaps {
            port = 0
          }
        }
        service anvil {
          chroot =
        }
        """
                        .formatted(folder, PASSWORD, owner, group, port)
                + users
                + String.join("\n", more)
                + "\n";
    }

    /// As a delivery agent puts it there.
    void deliver(String mail) throws IOException {
        var name = "%d.M1P1.uji".formatted(1_700_000_000L + delivered++);
        var file = folder.resolve("mail/tmp").resolve(name);
        Files.writeString(file, mail);
        open(file);
        Files.move(file, folder.resolve("mail/new").resolve(name));
    }

    /// Names of the files of the mails, which tell their flags.
    List<String> mails() throws IOException {
        try (var fresh = Files.list(folder.resolve("mail/new"));
                var known = Files.list(folder.resolve("mail/cur"))) {
            return Stream.concat(fresh, known)
                    .map(each -> String.valueOf(each.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    String log() throws IOException {
        return Files.readString(folder.resolve("log"));
    }

    void restart() throws IOException, InterruptedException {
        close();
        server = start();
    }

    private static void open(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            for (var each : (Iterable<Path>) all::iterator)
                Files.setPosixFilePermissions(each, PosixFilePermissions.fromString("rwxrwxrwx"));
        }
    }

    /// Its children too, which else stay as long as somebody is connected: one that still writes an
    /// index keeps the folder from being deleted.
    @Override
    public void close() {
        var all = server.descendants().toList();
        server.destroy();
        server.onExit().join();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
    }
}
