package id.lontar.filing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plays days of the gateway on a clock that nobody waits for: full numbers of people and mails,
/// but no network and no database.
public interface Simulation {
    List<String> scenarios();

    /// The same plan always plays the same.
    ///
    /// @throws IllegalArgumentException when there is no such scenario
    Played play(Plan plan);

    /// What the gateway does with a request for a code.
    enum Method {
        EVERY_REQUEST,
        ONE_MAIL,
        /// One mail, a second factor where one is enrolled, and no mail that nobody needs.
        FULL
    }

    /// @param scenario as `S2`
    /// @param factorPercent of the people, how many have a second factor
    /// @param scale one to so many: returns divided by it, the clock as many times faster; 1 for
    ///     full numbers
    record Plan(String scenario, Method method, int factorPercent, int scale, long seed) {
        public Plan {
            if (scale < 1) throw new IllegalArgumentException("scale 1:" + scale);
        }
    }

    /// @param pace until nothing waits longer than a minute after the trouble ended; empty when it
    /// never came to that, or there was no trouble that ended
    /// @param othersP95 from the request to the server's 250, in the lanes without trouble
    record Played(
            Plan plan,
            People people,
            Mails mails,
            Optional<Duration> pace,
            Optional<Duration> othersP95,
            List<Moment> moments) {
        public Played {
            moments = List.copyOf(moments);
        }
    }

    /// @param stayed with a second factor, and did not leave for an hour
    /// @param stayedInTime of those, who held a receipt ten minutes after they sent
    /// @param unfinished who never got through; their filing time is among those lost
    /// @param timesLost not confirmed within the policy's time
    record People(
            int all,
            int finished,
            int inTime,
            int stayed,
            int stayedInTime,
            int unfinished,
            int timesLost) {}

    /// @param waitingAtRelease in the lanes in trouble, when the trouble ended
    /// @param mostCodes different codes made for one challenge
    /// @param mostCodesAtOnce different codes that came while the one before was still good
    /// @param mostMails mails taken by a server for one challenge
    /// @param mostAfterRelease mails of one code, counted from the end of the trouble
    /// @param forFinished mails that went out for a return that already had its receipt
    record Mails(
            int taken,
            int coalesced,
            int waitingAtRelease,
            int mostCodes,
            int mostCodesAtOnce,
            int mostMails,
            int mostAfterRelease,
            int forFinished) {}

    /// @param lanes by name
    record Moment(Duration at, int sent, int finished, Map<String, LaneMoment> lanes) {}

    record LaneMoment(int waiting, LaneState state) {}

    enum LaneState {
        OPEN,
        SLOW,
        SHUT
    }
}
