package id.lontar.ui.board;

import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.function.Function;

/// How the entries of a choice read; nobody types them.
final class Said<T> extends StringConverter<T> {
    private final Function<T, String> say;

    Said(Function<T, String> say) {
        this.say = say;
    }

    @Override
    public String toString(@Nullable T value) {
        return value == null ? "" : say.apply(value);
    }

    @Override
    public T fromString(String text) {
        throw new UnsupportedOperationException("chosen, not typed");
    }
}
