package planted.tax;

import planted.money.InMoney;

/// Breaks the rule of its package on purpose.
public final class InTax {
    public final Class<?> mustNotKnow = InMoney.class;
}
