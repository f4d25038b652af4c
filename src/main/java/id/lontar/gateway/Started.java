package id.lontar.gateway;

import java.util.ArrayDeque;
import java.util.Deque;

/// What runs already and has to be stopped, the last one first.
final class Started implements AutoCloseable {
    /// Something that stops without fuss.
    interface Part extends AutoCloseable {
        @Override
        void close();
    }

    private final Deque<Part> parts = new ArrayDeque<>();

    void add(Part part) {
        parts.push(part);
    }

    /// One that fails to stop keeps no other from stopping.
    @Override
    public void close() {
        if (parts.isEmpty()) return;
        try {
            parts.pop().close();
        } finally {
            close();
        }
    }
}
