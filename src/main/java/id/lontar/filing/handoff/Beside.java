package id.lontar.filing.handoff;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Handoff.Kept;
import id.lontar.filing.HandoffKeys;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.NotNow;

import java.io.UncheckedIOException;
import java.util.ArrayList;

/// The steps and comments beside a return, encrypted with it.
record Beside(Cabinet cabinet, HandoffKeys keys) {
    static final String FILE = "handoff";

    interface Work<T> {
        T run() throws HandoffRefused;
    }

    Kept of(String filingId) throws HandoffRefused {
        var kept = cabinet.kept(filingId, FILE);
        return kept.isPresent() ? keys.readKept(kept.get()) : Kept.NOTHING;
    }

    /// @throws NotNow when it is more than could be read again; what was kept before stays
    void keep(String filingId, Kept kept) {
        var written = keys.writeKept(kept);
        if (!isReadable(written)) throw new NotNow("handoff.tooMuch");
        cabinet.keep(filingId, FILE, written);
        kept.last().ifPresent(each -> cabinet.note(Here.note(each.step().matter()), filingId));
    }

    boolean isReadable(Kept kept) {
        return isReadable(keys.writeKept(kept));
    }

    private boolean isReadable(byte[] written) {
        try {
            keys.readKept(written);
            return true;
        } catch (HandoffRefused e) {
            return false;
        }
    }

    /// What is read here and what is stored upon it are one: nobody writes in between.
    <T> T together(Work<T> work) throws HandoffRefused {
        var came = new ArrayList<T>(1);
        try {
            cabinet.together(() -> came.add(run(work)));
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof HandoffRefused refused) throw refused;
            throw e;
        }
        return came.getFirst();
    }

    private static <T> T run(Work<T> work) {
        try {
            return work.run();
        } catch (HandoffRefused e) {
            throw new UncheckedIOException(e);
        }
    }
}
