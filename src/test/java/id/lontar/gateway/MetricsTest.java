package id.lontar.gateway;

import static id.lontar.gateway.SignInTest.done;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import id.lontar.filing.Challenge.DeliveryState;
import id.lontar.filing.Practice.MailWeather;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What an operator reads at the gateway's own door, after real returns went through it.
class MetricsTest {
    private static final long GROSS = 120_000_000;
    private static final Path MONITORING = Path.of("installer/monitoring");

    /// A metric in PromQL, once labels are gone.
    private static final Pattern NAME = Pattern.compile("\\b[a-z]+(_[a-z0-9]+)+\\b");

    @TempDir Path folder;

    private static Map<String, Double> scraped(World world) throws Exception {
        return world.metrics()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .collect(
                        Collectors.toMap(
                                line -> line.substring(0, line.lastIndexOf(' ')),
                                line ->
                                        Double.parseDouble(
                                                line.substring(line.lastIndexOf(' ') + 1))));
    }

    @Test
    void everyStepOfAReturnIsCounted() throws Exception {
        try (var world = new World(folder)) {
            var siti = world.client(World.NPWP);
            var provisional = siti.send(siti.seal(GROSS));
            var challenge = siti.open(provisional);
            siti.open(provisional);
            var code = world.codeInMail(World.EMAIL, 1);
            world.mailStands(siti, challenge.challengeId(), DeliveryState.ACCEPTED);
            var before = scraped(world);
            assertEquals(1, before.get("tts_open"));
            var taken = "mail_attempt_total{code=\"250\",enhanced=\"2.0.0\",lane=\"other\"}";
            // The code, and the mail that told of the key.
            assertEquals(2, before.get(taken), before.toString());
            assertEquals(2, before.get("mail_time_to_250_seconds_count{lane=\"other\"}"));
            siti.verify(challenge, AcceptanceTest.wrong(code.digits()));
            world.pass(Duration.ofSeconds(40));
            done(siti.verify(challenge, code));
            var seen = scraped(world);
            assertEquals(2, seen.get("code_request_total{provider=\"other\"}"));
            assertEquals(1, seen.get("coalesced_total"));
            assertEquals(0, seen.get("resend_noop_total"));
            assertEquals(1, seen.get("verify_total{method=\"EMAIL\",result=\"CODE_WRONG\"}"));
            assertEquals(1, seen.get("verify_total{method=\"EMAIL\",result=\"ok\"}"));
            assertEquals(40, seen.get("code_age_at_entry_seconds_sum"));
            assertEquals(2, seen.get("attempts_used_sum"));
            assertEquals(0, seen.get("tts_open"));
            assertEquals(0, seen.get("lane_state{lane=\"google\"}"));
            var verify = "route=\"/v1/challenges/{challengeId}/verify\"";
            var refused = "http_server_requests_seconds_count{method=\"POST\",%s,status=\"%d\"}";
            assertEquals(1, seen.get(refused.formatted(verify, 422)), seen.toString());
            assertEquals(1, seen.get(refused.formatted(verify, 200)), seen.toString());
        }
    }

    @Test
    void aLaneThatIsHeldBackIsSeen() throws Exception {
        try (var world = new World(folder)) {
            var siti = world.client(World.NPWP);
            world.mailIs(MailWeather.HELD_BACK);
            var challenge = siti.sendAndOpen(GROSS);
            World.await(
                    () ->
                            siti.challenge(challenge).deliveries().stream()
                                    .filter(each -> each.attempt() > 0)
                                    .findFirst());
            world.pass(Duration.ofSeconds(5));
            done(siti.office().resend(World.NPWP, challenge.challengeId()));
            var seen = scraped(world);
            assertEquals(1, seen.get("lane_queue_depth{lane=\"other\"}"), seen.toString());
            assertEquals(5, seen.get("lane_oldest_age_seconds{lane=\"other\"}"));
            assertEquals(1, seen.get("resend_noop_total"));
            var put = "mail_attempt_total{code=\"421\",enhanced=\"4.7.28\",lane=\"other\"}";
            assertTrue(seen.get(put) >= 1, seen.toString());
        }
    }

    @Test
    void aReturnThatLapsesIsCountedOnce() throws Exception {
        try (var world = new World(folder)) {
            world.mailIs(MailWeather.HELD_BACK);
            var siti = world.client(World.NPWP);
            siti.send(siti.seal(GROSS));
            assertEquals(0, scraped(world).get("tts_lapsed_total"));
            world.pass(Duration.ofDays(3));
            assertEquals(1, scraped(world).get("tts_open"));
            assertEquals(0, scraped(world).get("tts_lapsed_total"));
            world.pass(Duration.ofMillis(1));
            var seen = scraped(world);
            assertEquals(0, seen.get("tts_open"));
            assertEquals(1, seen.get("tts_lapsed_total"));
            world.pass(Duration.ofDays(3));
            assertEquals(1, scraped(world).get("tts_lapsed_total"));
        }
    }

    @Test
    void aLetterThatComesBackIsCounted() {
        var metrics = new Metrics();
        var before = metrics.registry().scrape();
        assertTrue(before.contains("late_bounce_total 0.0"), before);
        metrics.bouncedLate();
        var after = metrics.registry().scrape();
        assertTrue(after.contains("late_bounce_total 1.0"), after);
    }

    @Test
    void aGatewaySaysWhetherItIsReady() throws Exception {
        try (var world = new World(folder)) {
            assertEquals(200, world.asked("/health").statusCode());
            assertEquals(200, world.asked("/ready").statusCode());
            world.town()
                    .gateway()
                    .jdbi()
                    .useHandle(
                            handle -> handle.execute("alter table mail_delivery rename to gone"));
            var ready = world.asked("/ready");
            assertEquals(503, ready.statusCode());
            var parts = new JsonMapper().readTree(ready.body());
            assertEquals("ok", parts.path("database").asText());
            assertEquals("ok", parts.path("keys").asText());
            assertEquals("failed", parts.path("spool").asText());
            assertEquals(200, world.asked("/health").statusCode());
        }
    }

    /// Nothing is drawn or watched that the gateway does not give.
    @Test
    void dashboardAndAlarmsNameWhatThereIs() throws Exception {
        var dashboard = new JsonMapper().readTree(MONITORING.resolve("dashboard.json").toFile());
        var alerts = new YAMLMapper().readTree(MONITORING.resolve("alerts.yml").toFile());
        var drawn = names(dashboard.findValuesAsText("expr"));
        var watched = names(alerts.findValuesAsText("expr"));
        assertTrue(drawn.size() > 15, drawn.toString());
        assertTrue(watched.size() > 5, watched.toString());
        try (var world = new World(folder)) {
            var siti = world.client(World.NPWP);
            var challenge = siti.sendAndOpen(GROSS);
            var code = world.codeInMail(World.EMAIL, 1);
            world.mailStands(siti, challenge.challengeId(), DeliveryState.ACCEPTED);
            world.mailIs(MailWeather.HELD_BACK);
            world.pass(Duration.ofSeconds(1));
            var second = siti.sendAndOpen(GROSS + 1);
            world.mailStands(siti, second.challengeId(), DeliveryState.DEFERRED);
            done(siti.verify(challenge, code));
            assertGiven(drawn, world);
            assertGiven(watched, world);
        }
    }

    private static void assertGiven(Set<String> named, World world) throws Exception {
        var missing = new TreeSet<>(named);
        for (var each : scraped(world).keySet()) missing.remove(each.replaceFirst("\\{.*", ""));
        assertEquals(Set.of(), missing);
    }

    private static Set<String> names(List<String> expressions) {
        var names = new TreeSet<String>();
        for (var each : expressions) {
            var bare = each.replaceAll("\\{[^}]*}", "").replaceAll("by \\([^)]*\\)", "");
            NAME.matcher(bare).results().map(MatchResult::group).forEach(names::add);
        }
        names.remove("histogram_quantile");
        return names;
    }
}
