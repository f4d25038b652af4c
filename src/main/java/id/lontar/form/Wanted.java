package id.lontar.form;

import static id.lontar.form.Places.at;

import id.lontar.rules.Assessment;
import id.lontar.rules.Source;
import id.lontar.rules.Table;

import java.util.List;
import java.util.stream.Stream;

/// A gate that was answered with yes wants a row in at least one of these tables: an attachment
/// that is opened and left empty is not finished (V16).
public record Wanted(Source<Boolean> gate, List<Table> tables) {
    public Wanted {
        tables = List.copyOf(tables);
    }

    public static Wanted wanted(Source<Boolean> gate, Table... tables) {
        return new Wanted(gate, List.of(tables));
    }

    public Stream<Finding> empty(Assessment a) {
        var none =
                a.known(gate).orElse(false)
                        && tables.stream().allMatch(each -> a.answers().rows(each).isEmpty());
        return none
                ? Stream.of(Finding.needed(at(tables.getFirst()), "finding.gate.empty"))
                : Stream.empty();
    }
}
