package planted.words;

import planted.form.InForm;

/// Breaks the rule of its package on purpose.
public final class InWords {
    public final Class<?> mustNotKnow = InForm.class;
}
