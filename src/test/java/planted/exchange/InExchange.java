package planted.exchange;

import planted.gateway.InGateway;

/// Breaks the rule of its package on purpose.
public final class InExchange {
    public final Class<?> mustNotKnow = InGateway.class;
}
