package id.lontar.ui.wizard;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Ties an input to an answer: what is typed goes to the model, what the model says (undo, repair)
/// comes back, and neither echoes the other.
final class Tie<T> {
    private final Input<T> input;
    private final Supplier<Optional<T>> read;
    private boolean following;

    Tie(Input<T> input, Supplier<Optional<T>> read, Consumer<Optional<T>> write) {
        this.input = input;
        this.read = read;
        input.onTyped(
                () -> {
                    if (!following && !input.value().equals(read.get()))
                        write.accept(input.value());
                });
    }

    Input<T> input() {
        return input;
    }

    void follow() {
        var value = read.get();
        if (!input.value().equals(value)) show(value);
    }

    /// Forgets what was half typed; for a control that now serves another row.
    void reset() {
        show(Optional.empty());
        show(read.get());
    }

    private void show(Optional<T> value) {
        following = true;
        try {
            input.show(value);
        } finally {
            following = false;
        }
    }
}
