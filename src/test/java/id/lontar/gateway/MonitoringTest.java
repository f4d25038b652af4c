package id.lontar.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.json.JsonMapper;

import id.lontar.verify.Tools;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/// The files for Prometheus and Grafana, judged by Prometheus' own promtool.
class MonitoringTest {
    private static final Path MONITORING = Path.of("installer/monitoring");
    private static final Path ALARMS = Path.of("src/test/resources/monitoring/alarms.yml");

    @TempDir Path folder;

    @BeforeEach
    void toolsAreThere() {
        assumeFalse(Tools.missing("promtool"), "promtool is not installed");
    }

    @Test
    void promtoolTakesTheAlarms() throws Exception {
        var said = check(Files.readString(MONITORING.resolve("alerts.yml")));
        assertEquals(0, said.status(), said.output());
        var broken =
                check(Files.readString(MONITORING.resolve("alerts.yml")).replace("by (", "b ("));
        assertEquals(1, broken.status(), broken.output());
    }

    /// Each alarm goes off in the minutes it is meant for, and is silent before them.
    @Test
    void everyAlarmGoesOffWhenItShould() throws Exception {
        var cases = Files.readString(ALARMS);
        var alarms = MONITORING.resolve("alerts.yml");
        for (var line : Files.readAllLines(alarms))
            if (line.strip().startsWith("- alert: "))
                assertTrue(cases.contains(line.strip().substring("- alert: ".length())), line);
        var file = folder.resolve("alarms.yml");
        Files.writeString(file, cases.replace("ALERTS", alarms.toAbsolutePath().toString()));
        var said = Tools.run("promtool", "test", "rules", file.toString());
        assertEquals(0, said.status(), said.output());
    }

    @Test
    void promtoolTakesEveryQueryOfTheDashboard() throws Exception {
        var dashboard = new JsonMapper().readTree(MONITORING.resolve("dashboard.json").toFile());
        var queries = dashboard.findValuesAsText("expr");
        assertTrue(queries.size() > 15, queries.toString());
        var rules = new StringBuilder("groups:\n  - name: dashboard\n    rules:\n");
        for (var i = 0; i < queries.size(); i++) {
            rules.append("      - record: drawn:").append(i).append("\n        expr: |-\n");
            rules.append("          ").append(queries.get(i)).append('\n');
        }
        var said = check(rules.toString());
        assertEquals(0, said.status(), said.output());
    }

    private Tools.Result check(String rules) throws Exception {
        var file = Files.writeString(folder.resolve("rules.yml"), rules);
        return Tools.run("promtool", "check", "rules", file.toString());
    }
}
