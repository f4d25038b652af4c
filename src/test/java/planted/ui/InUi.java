package planted.ui;

import planted.gateway.InGateway;
import planted.ui.frame.InFrame;

/// Breaks the rule of its package on purpose.
public final class InUi {
    public final Class<?> mustNotKnow = InGateway.class;
    public final Class<?> norTheFrame = InFrame.class;
}
