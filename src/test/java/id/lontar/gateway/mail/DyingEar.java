package id.lontar.gateway.mail;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;

/// Fails, or counts, at the moment between the server's yes and the note of it: as a process does
/// that is killed there.
final class DyingEar implements MailEar {
    private final CountDownLatch heard;
    private final boolean dies;

    DyingEar() {
        this.heard = new CountDownLatch(0);
        this.dies = true;
    }

    DyingEar(CountDownLatch heard) {
        this.heard = heard;
        this.dies = false;
    }

    @Override
    public void accepted(Handle transaction, String challengeId, Instant at) {
        if (dies) throw new IllegalStateException("killed here");
        heard.countDown();
    }

    @Override
    public void changed(String challengeId) {}
}
