package id.lontar.form.why;

import id.lontar.form.carry.LastYear;
import id.lontar.rules.Answer;
import id.lontar.rules.Assessment.Explanation;
import id.lontar.rules.Source;

import java.util.List;
import java.util.Optional;

/// Why one line is what it is, in words.
///
/// @param value `belum diisi` when something it needs is not answered
/// @param rule the rule with its figures in place; empty when there are no words for it
/// @param doubts what of it no source settles, a sentence each
/// @param doubtsBelow the same of the lines it is made of
public record Reason(
        Explanation explained,
        String name,
        String value,
        String rule,
        List<String> doubts,
        List<String> doubtsBelow,
        List<Input> inputs,
        Optional<Before> before) {
    public Reason {
        doubts = List.copyOf(doubts);
        doubtsBelow = List.copyOf(doubtsBelow);
        inputs = List.copyOf(inputs);
    }

    /// Something the rule read.
    ///
    /// @param rows of a list, what each of them says
    public record Input(
            Source<?> source,
            Answer<?> answer,
            Part part,
            String name,
            String value,
            List<String> rows) {
        public Input {
            rows = List.copyOf(rows);
        }

        public String said() {
            return name + " = " + value;
        }
    }

    /// How an input took part.
    public enum Part {
        COUNTED,
        /// It may stay open, or its gate is closed: it counts as nothing.
        SILENT,
        /// The line waits for it.
        MISSING
    }

    /// The same line in the return this one was begun from.
    ///
    /// @param name such as `Tahun lalu (2023, 1770S angka 9)`
    public record Before(LastYear.Value was, String name, String value) {
        public String said() {
            return name + " = " + value;
        }
    }
}
