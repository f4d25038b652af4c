package id.lontar.gateway.mail;

import org.jdbi.v3.core.Handle;

import java.time.Instant;
import java.util.List;

/// Writes down whose code has arrived, and does nothing else.
record DeafEar(List<String> accepted) implements MailEar {
    @Override
    public void accepted(Handle transaction, String challengeId, Instant at) {
        accepted.add(challengeId);
    }

    @Override
    public void changed(String challengeId) {}
}
