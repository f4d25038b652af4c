package planted.money;

import planted.rules.InRules;

/// Breaks the rule of its package on purpose.
public final class InMoney {
    public final Class<?> mustNotKnow = InRules.class;
}
