package id.lontar.gateway.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaceTest {
    /// By a whole connection only after as many letters as there are connections.
    @Test
    void growsSlowlyAndFallsAtOnce() {
        var pace = new Pace(5);
        assertEquals(2, pace.connections());
        pace.taken();
        assertEquals(2, pace.connections());
        pace.taken();
        pace.taken();
        assertEquals(3, pace.connections());
        pace.refused();
        assertEquals(2, pace.connections());
    }

    @Test
    void staysBetweenOneAndTheMost() {
        var pace = new Pace(3);
        for (var i = 0; i < 100; i++) pace.taken();
        assertEquals(3, pace.connections());
        for (var i = 0; i < 100; i++) pace.refused();
        assertEquals(1, pace.connections());
        assertEquals(1, new Pace(1).connections());
    }
}
