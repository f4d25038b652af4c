package planted.work;

import planted.money.InMoney;

/// Breaks the rule of its package on purpose.
public final class InWork {
    public final Class<?> mustNotKnow = InMoney.class;
}
