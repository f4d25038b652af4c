package id.lontar.form.couple;

import id.lontar.money.Rupiah;
import id.lontar.words.Words;

import java.util.List;

/// Something in which the two returns do not fit together. Its words are the message `key` with
/// `arguments`.
public record Difference(String key, List<Object> arguments) {
    public Difference {
        arguments = List.copyOf(arguments);
    }

    static Difference of(String key, Object... arguments) {
        return new Difference(key, List.of(arguments));
    }

    public String said(Words words) {
        return words.say(
                key,
                arguments.stream()
                        .map(each -> each instanceof Rupiah amount ? "Rp " + amount : each)
                        .toArray());
    }
}
