package id.lontar.filing;

/// Which stored version a copy comes from: of a store with several desks, what was changed on the
/// grounds of an older version is not written over a newer one. Copies that say the same are equal
/// wherever they were read, so all of these are.
public final class Basis {
    /// Of a copy that was never read from a store.
    public static final Basis NEW = new Basis(0);

    private final long version;

    private Basis(long version) {
        this.version = version;
    }

    public static Basis of(long version) {
        return new Basis(version);
    }

    /// How often it had been stored; 0 for never.
    public long version() {
        return version;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Basis;
    }

    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return "v" + version;
    }
}
