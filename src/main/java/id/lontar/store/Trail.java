package id.lontar.store;

import org.jdbi.v3.core.Handle;

/// Where deeds are written down, in the transaction that does them.
interface Trail {
    /// Of a store that one desk has for itself.
    Trail NONE =
            new Trail() {
                @Override
                public String writer() {
                    return "";
                }

                @Override
                public void wrote(Handle handle, Deed deed, long version, byte[] body) {
                    // Nobody else is there to ask.
                }
            };

    /// Names the open desk; empty when there is only one.
    String writer();

    default boolean isShared() {
        return !writer().isEmpty();
    }

    /// @param body as it stands in the table; empty when the record was removed
    /// @throws id.lontar.filing.StoreFault when who sits at the desk may not
    void wrote(Handle handle, Deed deed, long version, byte[] body);
}
