package id.lontar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/// A wire between client and gateway that can be cut after a number of bytes, in either direction,
/// of a given connection. The client opens one connection for each request.
final class CuttingLine implements AutoCloseable {
    enum Way {
        REQUEST,
        RESPONSE
    }

    /// @param connection counted from the moment of arming, from 0
    record Cut(int connection, Way way, long afterBytes) {}

    /// How many bytes went each way in one connection.
    record Traffic(AtomicLong sent, AtomicLong received) {
        long of(Way way) {
            return (way == Way.REQUEST ? sent : received).get();
        }
    }

    private final ServerSocket door;
    private final int gatewayPort;
    private final List<Traffic> traffic = new CopyOnWriteArrayList<>();
    private final List<Cut> cuts = new CopyOnWriteArrayList<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    CuttingLine(int gatewayPort) throws IOException {
        this.gatewayPort = gatewayPort;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "https://127.0.0.1:" + door.getLocalPort();
    }

    void arm(List<Cut> planned) {
        cuts.clear();
        traffic.clear();
        cuts.addAll(planned);
    }

    List<Traffic> traffic() {
        return new ArrayList<>(traffic);
    }

    /// Every connection, at once.
    void cutAll() {
        open.forEach(CuttingLine::hangUp);
    }

    private void accept() {
        while (!door.isClosed())
            try {
                connect(door.accept());
            } catch (SocketException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
    }

    private void connect(Socket client) {
        var number = traffic.size();
        var counted = new Traffic(new AtomicLong(), new AtomicLong());
        traffic.add(counted);
        try {
            var gateway = new Socket();
            open.add(client);
            open.add(gateway);
            gateway.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), gatewayPort));
            pump(number, Way.REQUEST, client, gateway, counted.sent());
            pump(number, Way.RESPONSE, gateway, client, counted.received());
        } catch (IOException e) {
            hangUp(client);
        }
    }

    private void pump(int number, Way way, Socket from, Socket to, AtomicLong count) {
        var limit =
                cuts.stream()
                        .filter(each -> each.connection() == number && each.way() == way)
                        .mapToLong(Cut::afterBytes)
                        .min()
                        .orElse(Long.MAX_VALUE);
        Thread.ofVirtual()
                .start(
                        () -> {
                            var whole = pumped(from, to, limit, count);
                            if (!whole) {
                                hangUp(from);
                                hangUp(to);
                            }
                        });
    }

    /// False when the line is to be cut.
    private static boolean pumped(Socket from, Socket to, long limit, AtomicLong count) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var buffer = new byte[8192];
            if (limit == 0) return false;
            for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                var passing = (int) Math.min(n, limit - count.get());
                out.write(buffer, 0, passing);
                out.flush();
                if (count.addAndGet(passing) >= limit) return false;
            }
            to.shutdownOutput();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cutAll();
    }
}
