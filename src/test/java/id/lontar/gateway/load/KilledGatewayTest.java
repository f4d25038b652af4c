package id.lontar.gateway.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.gateway.PostgresServer;

import org.junit.jupiter.api.Test;

import java.io.IOException;

/// The load benchmark in small: what it would find at three times the national peak it finds here.
class KilledGatewayTest {
    @Test
    void ofTwoGatewaysOneIsKilledAndNothingIsLostOrDoubled() throws IOException {
        assumeFalse(PostgresServer.isMissing(), "PostgreSQL is not on this machine");
        var small = "--seconds 8 --alone 0 --warm-up 4 --uploads 6 --codes 18 --challenges 100";
        var options = (small + " --print-bytes 2000 --gateways 2 --kill 1").split(" ");
        assertEquals(0, LoadBenchmark.run(options));
    }
}
