package id.lontar.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Kills the gateway at its n-th step: the step does not return, what was open in the database is
/// rolled back, and from then on nothing passes until the gateway is started again.
///
/// Steps in the order of a journey: `upload.storing` (inside the transaction), `upload.stored`,
/// `challenge.opening` (inside), `challenge.opened`, `release.storing` (inside), `release.stored`,
/// `receipt.printed`, `receipt.storing` (inside), `receipt.stored`.
public final class Killer implements Steps {
    /// The gateway is gone.
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1;

        Killed(String step) {
            super(step, null, false, false);
        }
    }

    private final AtomicInteger untilDeath;
    private final AtomicBoolean dead = new AtomicBoolean();
    private final List<String> passed = Collections.synchronizedList(new ArrayList<>());

    private Killer(int step) {
        untilDeath = new AtomicInteger(step);
    }

    /// @param step from 1
    public static Killer atStep(int step) {
        return new Killer(step);
    }

    public static Killer never() {
        return new Killer(Integer.MAX_VALUE);
    }

    @Override
    public void passed(String step) {
        passed.add(step);
        if (untilDeath.decrementAndGet() == 0) dead.set(true);
        if (dead.get()) throw new Killed(step);
    }

    public boolean hasStruck() {
        return dead.get();
    }

    /// After the gateway was started again nothing kills it any more.
    public void rest() {
        dead.set(false);
        untilDeath.set(Integer.MAX_VALUE);
    }

    public List<String> passed() {
        return List.copyOf(passed);
    }
}
