package id.lontar.gateway;

import java.util.concurrent.atomic.AtomicInteger;

/// Lets the gateway die at one of its steps. Until the trial is over it answers nothing more.
public final class Fuse implements Steps {
    private final AtomicInteger left = new AtomicInteger(-1);
    private final AtomicInteger passed = new AtomicInteger();
    private volatile Runnable atDeath = () -> {};
    private volatile boolean blown;

    /// The gateway stopped here.
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1;

        Died(String step) {
            super(step);
        }
    }

    /// @param steps how many steps are still passed
    /// @param atDeath cuts every line
    public void blowAfter(int steps, Runnable atDeath) {
        this.atDeath = atDeath;
        blown = false;
        left.set(steps);
    }

    /// @return whether the gateway had died
    public boolean defuse() {
        left.set(-1);
        var died = blown;
        blown = false;
        return died;
    }

    /// All the steps the gateway has come to so far.
    public int passed() {
        return passed.get();
    }

    @Override
    public void passed(String step) {
        passed.incrementAndGet();
        if (blown || (left.get() >= 0 && left.getAndDecrement() == 0)) {
            blown = true;
            atDeath.run();
            throw new Died(step);
        }
    }
}
