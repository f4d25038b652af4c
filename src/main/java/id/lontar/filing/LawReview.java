package id.lontar.filing;

import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.rules.Assessment;
import id.lontar.rules.Law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Which drafts the law of this program moves, and by how much, before anybody accepts it.
public record LawReview(Forms forms, Law law) {
    public LawReview(Workbench bench) {
        this(bench.forms(), bench.law());
    }

    /// A draft whose figures are others now.
    public record Moved(
            TaxReturn taxReturn, Form form, Pin pin, Assessment now, List<Pin.Move> moves) {
        public Moved {
            moves = List.copyOf(moves);
        }

        /// The law the figures of now are computed with.
        public String lawNow() {
            return form.law(now.law(), now.year()).digits();
        }

        /// The same return with the figures of now.
        public TaxReturn accepted(LocalDate today) {
            return taxReturn.pinned(pin.renewed(form, now, today));
        }
    }

    /// Empty when nothing moves, or nothing was kept to compare with.
    public Optional<Moved> of(TaxReturn taxReturn) {
        var pin = taxReturn.pin();
        var form = forms.find(taxReturn.form(), taxReturn.year());
        if (pin.isEmpty() || form.isEmpty()) return Optional.empty();
        var now = form.get().assess(law, taxReturn.year(), taxReturn.answers());
        return moved(taxReturn, form.get(), now);
    }

    static Optional<Moved> moved(TaxReturn taxReturn, Form form, Assessment now) {
        return taxReturn
                .pin()
                .map(pin -> new Moved(taxReturn, form, pin, now, pin.moves(now)))
                .filter(each -> !each.moves().isEmpty());
    }
}
