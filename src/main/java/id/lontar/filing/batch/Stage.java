package id.lontar.filing.batch;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;

/// One step, for one return at a time; called by several threads at once. It takes the return as
/// the store has it and leaves it there.
public interface Stage {
    /// Whether a return that stands there is one of its own.
    boolean takes(FilingState state);

    /// @param brake asked while it waits for something
    Result on(Filing filing, Brake brake) throws InterruptedException;
}
