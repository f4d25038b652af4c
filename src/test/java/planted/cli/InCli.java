package planted.cli;

import planted.InRoot;
import planted.ui.InUi;

/// Breaks the rule of its package on purpose.
public final class InCli {
    public final Class<?> mustNotKnow = InUi.class;
    public final Class<?> norTheRoot = InRoot.class;
}
