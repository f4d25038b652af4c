package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;

import com.fasterxml.jackson.databind.json.JsonMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// The log of a gateway that runs alone is for machines to read.
class GatewayLogTest {
    @TempDir Path folder;

    @Test
    void eachLineIsAnObject() throws Exception {
        var file = folder.resolve("gateway.log");
        var context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("lontar.log", file.toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Gateway.class.getResource("logback-gateway.xml"));
        var logger = context.getLogger(Gateway.class);
        logger.error("lane {} is {}", "google", "shut", new IllegalStateException("why"));
        logger.info("two\nlines");
        context.stop();
        var lines = Files.readAllLines(file);
        assertEquals(2, lines.size(), lines.toString());
        var first = new JsonMapper().readTree(lines.getFirst());
        assertEquals("lane google is shut", first.path("formattedMessage").asText());
        assertEquals("ERROR", first.path("level").asText());
        assertTrue(first.path("timestamp").asLong() > 0);
        assertEquals("why", first.path("throwable").path("message").asText());
        assertEquals(
                "two\nlines",
                new JsonMapper().readTree(lines.getLast()).path("formattedMessage").asText());
    }
}
