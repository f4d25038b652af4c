package planted.wire;

import planted.store.InStore;

/// Breaks the rule of its package on purpose.
public final class InWire {
    public final Class<?> mustNotKnow = InStore.class;
}
