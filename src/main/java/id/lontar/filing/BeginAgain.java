package id.lontar.filing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A draft to go on with from a return that has left or is closed, with the files joined to it.
public record BeginAgain(Cabinet cabinet, Journey journey, Amending amending) {
    private static final List<String> KEPT = List.of(Attachment.FOLDER, "last-year/");

    public BeginAgain(Workbench bench) {
        this(bench.cabinet(), bench.journey(), new Amending(bench.forms(), bench.law()));
    }

    /// Asked twice, the draft that was begun already is given.
    public Filing from(Filing old) {
        var revision = journey.nextRevision(old);
        return begun(old, revision)
                .filter(each -> each.state().isEditable())
                .findFirst()
                .or(() -> begun(old, revision).filter(each -> isAfter(each, old)).findFirst())
                .orElseGet(() -> begin(old));
    }

    private Stream<Filing> begun(Filing old, int revision) {
        return cabinet.filings().stream()
                .filter(each -> each.isSameMatterAs(old) && !each.id().equals(old.id()))
                .filter(each -> each.taxReturn().revision() == revision)
                .filter(each -> !each.state().isSettled());
    }

    private static boolean isAfter(Filing each, Filing old) {
        return each.taxReturn().revision() > old.taxReturn().revision();
    }

    private Filing begin(Filing old) {
        var before = old.taxReturn();
        var next =
                journey.newVersion(
                        old,
                        UUID.randomUUID().toString(),
                        begun ->
                                begun.revision() > before.revision()
                                        ? amending.of(before, begun.revision())
                                        : begun);
        for (var name : cabinet.keptNames(old.id()))
            if (KEPT.stream().anyMatch(name::startsWith))
                cabinet.kept(old.id(), name)
                        .ifPresent(content -> cabinet.keep(next.id(), name, content));
        return next;
    }
}
