package id.lontar.filing.handoff;

import id.lontar.filing.Filing;
import id.lontar.filing.Handoff.Card;
import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.Sha256;

import java.util.List;
import java.util.Optional;

/// What became of a hand-off file that opened and hangs together.
public sealed interface Received {
    /// Taken in as a draft that was not here.
    record Added(Filing filing, Pack pack) implements Received {}

    /// The draft here, which nobody had touched since, is now as it came.
    record Updated(Filing filing, Pack pack) implements Received {}

    /// It is here already. Nothing was changed.
    record Same(Filing filing) implements Received {}

    /// Newer steps are here already. Nothing was changed.
    record Older(Filing filing, int here) implements Received {}

    /// The return here is sealed or sent. Nothing was changed.
    record NoDraft(Filing filing) implements Received {}

    /// The sender's card is not among the known ones. Nothing was changed.
    record Stranger(Card sender) implements Received {}

    /// The draft here was changed meanwhile, or went another way. Nothing was changed; somebody has
    /// to choose.
    ///
    /// @param forked whether steps are here that the other side does not have
    /// @param changes from the draft here to what came
    /// @param here the newest step here then
    record Differs(
            Filing filing, Pack pack, boolean forked, List<Change> changes, Optional<Sha256> here)
            implements Received {
        public Differs {
            changes = List.copyOf(changes);
        }
    }

    enum Choice {
        /// What came takes the place of the draft here.
        THEIRS,
        /// The draft here stays as it is; the steps are kept, so that it can be handed on.
        MINE,
        /// What came takes its place, and the draft as it was becomes a draft of its own.
        BOTH
    }
}
