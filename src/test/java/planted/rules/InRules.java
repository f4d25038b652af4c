package planted.rules;

import planted.form.InForm;

/// Breaks the rule of its package on purpose.
public final class InRules {
    public final Class<?> mustNotKnow = InForm.class;
}
