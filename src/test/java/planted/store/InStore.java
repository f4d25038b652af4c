package planted.store;

import javafx.geometry.Insets;

import planted.exchange.InExchange;

/// Breaks the rule of its package on purpose.
public final class InStore {
    public final Class<?> mustNotKnow = InExchange.class;
    public final Class<?> norJavaFx = Insets.class;
}
