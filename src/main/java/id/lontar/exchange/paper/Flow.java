package id.lontar.exchange.paper;

import java.io.IOException;

/// Writes on from page to page under one head.
final class Flow implements AutoCloseable {
    private final Booklet booklet;
    private final Head head;
    private Sheet at;

    Flow(Booklet booklet, Head head) throws IOException {
        this.booklet = booklet;
        this.head = head;
        this.at = booklet.page(head);
    }

    Sheet at() {
        return at;
    }

    /// Goes on to a new page when this one has less room.
    ///
    /// @return whether it did
    boolean need(float height) throws IOException {
        if (at.hasRoom(height)) return false;
        at.close();
        at = booklet.page(head);
        return true;
    }

    @Override
    public void close() throws IOException {
        at.close();
    }
}
