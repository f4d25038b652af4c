package id.lontar.exchange.paper;

import java.io.IOException;

/// Writes on from page to page.
final class Flow implements AutoCloseable {
    /// Where each page comes from.
    interface Pages {
        Sheet next() throws IOException;
    }

    private final Pages pages;
    private Sheet at;

    /// Pages of a booklet under one head.
    Flow(Booklet booklet, Head head) throws IOException {
        this(() -> booklet.page(head));
    }

    Flow(Pages pages) throws IOException {
        this.pages = pages;
        this.at = pages.next();
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
        at = pages.next();
        return true;
    }

    @Override
    public void close() throws IOException {
        at.close();
    }
}
