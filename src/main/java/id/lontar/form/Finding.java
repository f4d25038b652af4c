package id.lontar.form;

import id.lontar.rules.Answers;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Something to put right. The text is the message `key` with `arguments`; a repair, when there is
/// one, is offered beside it and changes nothing until the person takes it.
public record Finding(
        Severity severity,
        Place place,
        String key,
        List<Object> arguments,
        Optional<Repair> repair) {
    public enum Severity {
        /// A required answer is not there yet: not wrong, but the return is not finished.
        NEEDED,
        ERROR,
        WARNING,
        /// Worth knowing, such as a basis no source settles; there is nothing to put right.
        NOTE;

        public boolean blocksSealing() {
            return this == NEEDED || this == ERROR;
        }
    }

    public record Repair(String key, List<Object> arguments, UnaryOperator<Answers> change) {}

    public Finding {
        arguments = List.copyOf(arguments);
    }

    public static Finding needed(Place place, String key, Object... arguments) {
        return new Finding(Severity.NEEDED, place, key, List.of(arguments), Optional.empty());
    }

    public static Finding error(Place place, String key, Object... arguments) {
        return new Finding(Severity.ERROR, place, key, List.of(arguments), Optional.empty());
    }

    public static Finding warning(Place place, String key, Object... arguments) {
        return new Finding(Severity.WARNING, place, key, List.of(arguments), Optional.empty());
    }

    public static Finding note(Place place, String key, Object... arguments) {
        return new Finding(Severity.NOTE, place, key, List.of(arguments), Optional.empty());
    }

    public Finding repairedBy(UnaryOperator<Answers> change, String key, Object... arguments) {
        return new Finding(
                severity,
                place,
                this.key,
                this.arguments,
                Optional.of(new Repair(key, List.of(arguments), change)));
    }
}
