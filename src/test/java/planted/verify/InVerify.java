package planted.verify;

import planted.submit.InSubmit;

/// Breaks the rule of its package on purpose.
public final class InVerify {
    public final Class<?> mustNotKnow = InSubmit.class;
}
