package planted.form;

import planted.filing.InFiling;

/// Breaks the rule of its package on purpose.
public final class InForm {
    public final Class<?> mustNotKnow = InFiling.class;
}
