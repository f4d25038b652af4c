package id.lontar.gateway.mail;

/// How many connections a lane may have at once: two at first, carefully more while the provider
/// takes what it is given, quickly fewer when it does not (verification-channel 8.4).
public final class Pace {
    private static final int FIRST = 2;
    private final int most;
    private double allowed;

    /// @param most never more than this, as the provider expects
    public Pace(int most) {
        this.most = most;
        this.allowed = Math.min(FIRST, most);
    }

    public synchronized int connections() {
        return (int) allowed;
    }

    public synchronized void taken() {
        allowed = Math.min(most, allowed + 1 / allowed);
    }

    /// A refusal that concerns the lane.
    public synchronized void refused() {
        allowed = Math.max(1, allowed - 1);
    }
}
