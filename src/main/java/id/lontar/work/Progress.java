package id.lontar.work;

/// Where a job says how far it is.
@FunctionalInterface
public interface Progress {
    Progress NONE = (done, of, stepKey) -> {};

    /// @param stepKey message key of what is being done now
    void at(long done, long of, String stepKey) throws InterruptedException;
}
