package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;
import static id.lontar.gateway.SignInTest.refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Standing;
import id.lontar.submit.HttpGateway;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// A gateway that takes no printed codes, before and after it did.
class CardPolicyTest {
    @TempDir Path folder;

    @Test
    void whereCardsAreOffNoneIsMadeOfferedOrTakenAndTheyComeBackWithThePolicy() throws Exception {
        PrintedCard card;
        try (var gateway = gateway(true)) {
            card = PrintedCard.made(client(gateway));
        }
        try (var gateway = gateway(false)) {
            var siti = client(gateway);
            assertEquals(false, PrintedCard.of(siti).offered());
            var made = siti.office().codeCards().make(World.NPWP, World.EFIN, Optional.empty());
            assertEquals("CARDS_NOT_OFFERED", refused(made).type());
            var challenge = siti.sendAndOpen(120_000_000);
            assertFalse(challenge.channelsOffered().contains("CARD"));
            assertTrue(challenge.channelsOffered().contains("PHONE"));
            assertEquals(Optional.empty(), challenge.card());
            var brought = siti.verify(challenge, card.code(1, challenge));
            assertEquals("CARDS_NOT_OFFERED", refused(brought).type());
        }
        try (var gateway = gateway(true)) {
            var siti = client(gateway);
            var challenge = siti.sendAndOpen(120_000_000);
            var standing = done(siti.verify(challenge, card.code(challenge)));
            assertEquals(Standing.State.ACCEPTED, standing.state());
        }
    }

    private static Client client(Gateway gateway) {
        return new Client(new HttpGateway(gateway.profile()), World.NPWP);
    }

    private Gateway gateway(boolean cards) throws Exception {
        var channels = folder.resolve("channels.json");
        if (cards) Files.deleteIfExists(channels);
        else Files.writeString(channels, "{\"off\":[\"CARD\"]}");
        var clock = Clock.fixed(Instant.parse("2025-03-20T02:00:00Z"), ZoneOffset.UTC);
        // Nobody listens there.
        var mail = StandAlone.routes(Optional.empty(), Map.of("latihan.example", "127.0.0.1:9"));
        return StandAlone.start(folder, 0, mail, clock);
    }
}
