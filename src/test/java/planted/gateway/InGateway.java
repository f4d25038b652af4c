package planted.gateway;

import planted.cli.InCli;

/// Breaks the rule of its package on purpose.
public final class InGateway {
    public final Class<?> mustNotKnow = InCli.class;
}
