package planted.filing;

import planted.wire.InWire;

/// Breaks the rule of its package on purpose.
public final class InFiling {
    public final Class<?> mustNotKnow = InWire.class;
}
