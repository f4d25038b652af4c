package planted.sign;

import planted.verify.InVerify;

/// Breaks the rule of its package on purpose.
public final class InSign {
    public final Class<?> mustNotKnow = InVerify.class;
}
