package id.lontar.gateway.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.filing.Simulation.Method;
import id.lontar.filing.Simulation.Plan;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// A whole day at 1:100 lasts a quarter of an hour, so it is played when asked for:
/// `mvn -Plive test -Dtest=LiveDayTest -Dscenario=S2`.
@EnabledIfSystemProperty(named = "scenario", matches = "S\\d+")
class LiveDayTest {
    @TempDir Path folder;

    @Test
    void whoHasASecondFactorAndStaysIsThroughInTenMinutes() throws Exception {
        var plan =
                new Plan(
                        System.getProperty("scenario"),
                        Method.FULL,
                        Integer.getInteger("factor", 80),
                        Integer.getInteger("scale", 100),
                        1);
        try (var day = new LiveDay(plan, folder)) {
            var played = day.play();
            System.out.println(played.people());
            System.out.println(played.mails());
            System.out.println(
                    "cleared "
                            + played.pace()
                            + ", other lanes "
                            + played.othersP95()
                            + ", longest answer "
                            + day.longestAnswer()
                            + ", app codes entered again "
                            + day.nextCodes());
            assertEquals(List.of(), day.troubles());
            var people = played.people();
            assertTrue(people.stayedInTime() >= 0.99 * people.stayed(), people.toString());
            assertEquals(1, played.mails().mostCodesAtOnce());
        }
    }
}
