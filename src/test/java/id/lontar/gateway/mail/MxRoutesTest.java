package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import id.lontar.gateway.mail.Routes.Route;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;

/// Against a small name server on a real socket.
class MxRoutesTest {
    private DatagramSocket socket;
    private MxRoutes routes;

    @BeforeEach
    void open() throws Exception {
        socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
        var resolver = new SimpleResolver((InetSocketAddress) socket.getLocalSocketAddress());
        routes = new MxRoutes(Map.of(), resolver);
    }

    @AfterEach
    void close() {
        socket.close();
    }

    @Test
    void theMailServersComeInTheirOrderAndTellTheLane() {
        var route = assertInstanceOf(Route.Open.class, routes.to("kantor.test"));
        assertEquals("google", route.lane());
        assertEquals(
                List.of("aspmx.l.google.com", "alt1.aspmx.l.google.com"),
                route.hosts().stream().map(MailHost::name).toList());
        assertEquals(MailHost.Tls.ALWAYS, route.hosts().getFirst().tls());
    }

    @Test
    void aDomainWithoutMxIsItsOwnMailServer() {
        var route = assertInstanceOf(Route.Open.class, routes.to("sendiri.test"));
        assertEquals("sendiri.test", route.lane());
        assertEquals("sendiri.test", route.hosts().getFirst().name());
    }

    @Test
    void aDomainThatTakesNoMailOrIsNotThereIsNowhere() {
        assertInstanceOf(Route.Nowhere.class, routes.to("tanpa-surat.test"));
        assertInstanceOf(Route.Nowhere.class, routes.to("tidak-ada.test"));
    }

    @Test
    void aNameServerInTroubleSettlesNothing() {
        assertInstanceOf(Route.Unknown.class, routes.to("rusak.test"));
    }

    private void serve() {
        var buffer = new byte[1500];
        try {
            while (!socket.isClosed()) {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var query = new Message(java.util.Arrays.copyOf(buffer, packet.getLength()));
                var answer = answer(query).toWire();
                socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private static Message answer(Message query) throws IOException {
        var question = query.getQuestion();
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question, Section.QUESTION);
        var name = question.getName();
        switch (name.toString(true)) {
            case "kantor.test" -> {
                answer.addRecord(mx(name, 20, "alt1.aspmx.l.google.com."), Section.ANSWER);
                answer.addRecord(mx(name, 10, "aspmx.l.google.com."), Section.ANSWER);
            }
            case "tanpa-surat.test" -> answer.addRecord(mx(name, 0, "."), Section.ANSWER);
            case "tidak-ada.test" -> answer.getHeader().setRcode(Rcode.NXDOMAIN);
            case "rusak.test" -> answer.getHeader().setRcode(Rcode.SERVFAIL);
            default -> {}
        }
        return answer;
    }

    private static MXRecord mx(Name name, int priority, String target) throws IOException {
        return new MXRecord(name, DClass.IN, 300, priority, Name.fromString(target));
    }
}
