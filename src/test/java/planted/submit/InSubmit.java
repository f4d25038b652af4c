package planted.submit;

import planted.store.InStore;

/// Breaks the rule of its package on purpose.
public final class InSubmit {
    public final Class<?> mustNotKnow = InStore.class;
}
