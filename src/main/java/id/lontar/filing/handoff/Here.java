package id.lontar.filing.handoff;

import id.lontar.filing.Filing;
import id.lontar.filing.FirstProfile;
import id.lontar.filing.Handoff.Pack;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.Person;
import id.lontar.filing.Workbench;
import id.lontar.tax.Npwp;

import java.util.Optional;
import java.util.UUID;

/// Where a return that came belongs in this store.
record Here(Workbench bench) {
    /// Under which note the return of a matter is found. Names of notes are not readable in the
    /// store.
    static String note(UUID matter) {
        return "handoff." + matter;
    }

    /// The return of this matter; where there is none, the same return of the same person that was
    /// never handed on, as the desk it began at may have got it otherwise.
    Optional<Filing> find(Pack pack, Contents theirs) {
        var cabinet = bench.cabinet();
        var known = cabinet.note(note(pack.last().step().matter())).flatMap(cabinet::filing);
        return known.isPresent() ? known : alike(theirs);
    }

    private Optional<Filing> alike(Contents theirs) {
        var cabinet = bench.cabinet();
        var person = person(theirs.owner());
        if (person.isEmpty()) return Optional.empty();
        return cabinet.entries().stream()
                .filter(each -> each.personId().equals(person.get().id()))
                .flatMap(each -> cabinet.filing(each.id()).stream())
                .filter(each -> isSame(each, theirs))
                .filter(each -> !cabinet.keptNames(each.id()).contains(Beside.FILE))
                .findFirst();
    }

    private static boolean isSame(Filing there, Contents theirs) {
        return Contents.isSame(there.taxReturn(), theirs.taxReturn())
                && (!there.state().isSettled() || there.state().isFiled());
    }

    /// The id of the person it belongs to, who is added when there is none.
    String owner(Contents theirs) {
        return person(theirs.owner())
                .orElseGet(
                        () -> {
                            var person = FirstProfile.of(theirs.owner(), theirs.taxReturn());
                            bench.cabinet().save(person);
                            return person;
                        })
                .id();
    }

    /// Steps of one matter may still carry a return that has no place in the draft it goes on from.
    void insistOnSame(Filing there, Contents theirs) throws HandoffRefused {
        if (!Contents.isSame(there.taxReturn(), theirs.taxReturn()))
            throw new HandoffRefused(Reason.OTHER_RETURN);
        var answered = Handoffs.npwp(there.taxReturn()).filter(theirs.owner()::equals);
        var owner =
                bench.cabinet().people().stream()
                        .filter(each -> each.id().equals(there.personId()))
                        .anyMatch(each -> isOf(theirs.owner(), each));
        if (answered.isEmpty() && !owner) throw new HandoffRefused(Reason.OTHER_OWNER);
    }

    private static boolean isOf(Npwp npwp, Person person) {
        return is(npwp, person.npwp16()) || is(npwp, person.nik());
    }

    private Optional<Person> person(Npwp npwp) {
        return bench.cabinet().people().stream().filter(each -> isOf(npwp, each)).findFirst();
    }

    private static boolean is(Npwp npwp, String number) {
        return Npwp.parse(number).map(npwp::equals).orElse(false);
    }
}
