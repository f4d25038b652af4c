package id.lontar.filing.season;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.Handling;
import id.lontar.filing.Label;
import id.lontar.filing.Lane;
import id.lontar.filing.Office;
import id.lontar.filing.Pin;
import id.lontar.filing.Seal;
import id.lontar.filing.SealedReturn;
import id.lontar.filing.Workbench;
import id.lontar.filing.batch.Examination;
import id.lontar.filing.batch.ReasonWords;
import id.lontar.filing.batch.Result.Reason;
import id.lontar.form.Deadlines;
import id.lontar.form.Finding;
import id.lontar.form.Form;
import id.lontar.money.Rupiah;
import id.lontar.rules.Assessment;
import id.lontar.rules.Taxpayer;
import id.lontar.tax.FormCode;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Works out what the board shows of a return, and tells whether what it has is still so.
final class Labels {
    private static final String UNPAID = "finding.payment.missing";

    private record Matter(FormCode form, TaxYear year) {}

    private final Workbench bench;
    private final Words words;
    private final Examination examination;
    private final ReasonWords reasons;
    private final Map<Matter, String> laws = new ConcurrentHashMap<>();

    Labels(Workbench bench, Words words) {
        this.bench = bench;
        this.words = words;
        this.examination = new Examination(bench.forms(), bench.law(), bench.clock());
        this.reasons = new ReasonWords(bench.forms(), words);
    }

    /// What is said of a draft may be another on another day; of what is sealed it is not.
    boolean isCurrent(Office.Drawer drawer) {
        if (!drawer.fresh() || drawer.label().isEmpty()) return false;
        var label = drawer.label().get();
        var made = label.made();
        return made.law().equals(law(new Matter(label.form(), label.year())))
                && made.language().equals(language())
                && (drawer.state() != FilingState.DRAFT || made.on().equals(today()));
    }

    /// @param before the label it has, whose time it keeps in the same lane
    Label of(Filing filing, Handling handling, Optional<Label> before) {
        var found = found(filing, handling);
        var answers = filing.taxReturn().answers();
        var since =
                before.filter(each -> each.lane() == found.lane())
                        .map(Label::since)
                        .orElse(filing.changedAt());
        return new Label(
                new Label.Made(
                        law(new Matter(filing.taxReturn().form(), filing.taxReturn().year())),
                        today(),
                        language()),
                found.lane(),
                since,
                answers.get(Taxpayer.NAME).orElse(""),
                answers.get(Taxpayer.NPWP).flatMap(Npwp::parse).map(Npwp::digits).orElse(""),
                filing.taxReturn().form(),
                filing.taxReturn().year(),
                filing.taxReturn().revision(),
                found.due(),
                found.amount(),
                found.open(),
                found.why());
    }

    private record Found(
            Lane lane, Optional<LocalDate> due, Optional<Rupiah> amount, int open, String why) {}

    private Found found(Filing filing, Handling handling) {
        return filing.state() == FilingState.DRAFT ? draft(filing, handling) : sealed(filing);
    }

    private Found draft(Filing filing, Handling handling) {
        try {
            var examined = examination.of(filing);
            var against = examined.against();
            var first = first(against);
            var asked = handling.request();
            var lane = asked.isPresent() ? Lane.WAITING_FOR_CLIENT : lane(filing, handling, first);
            var why =
                    asked.map(Handling.Request::what)
                            .or(() -> first.map(each -> reasons.say(filing.taxReturn(), each)))
                            .orElse("");
            return new Found(
                    lane,
                    Optional.of(due(examined.form(), examined.assessment())),
                    amount(examined.form(), examined.assessment()),
                    against.size(),
                    why);
        } catch (Examination.UnfitAnswers e) {
            return new Found(
                    Lane.ERRORS, Optional.empty(), Optional.empty(), 1, words.say("batch.unfit"));
        }
    }

    private static Lane lane(Filing filing, Handling handling, Optional<Reason> first) {
        if (first.isPresent())
            return isUnpaid(first.get())
                    ? Lane.TO_PAY
                    : isNeeded(first.get()) ? Lane.DATA_MISSING : Lane.ERRORS;
        return handling.isReviewOf(Pin.name(filing.taxReturn().answers()))
                ? Lane.TO_SIGN
                : Lane.TO_REVIEW;
    }

    /// What is missing comes before what is wrong, and the payment after everything else.
    private static Optional<Reason> first(List<Reason> against) {
        return against.stream()
                .filter(each -> isNeeded(each) && !isUnpaid(each))
                .findFirst()
                .or(() -> against.stream().filter(each -> !isUnpaid(each)).findFirst())
                .or(() -> against.stream().findFirst());
    }

    private static boolean isNeeded(Reason reason) {
        return reason instanceof Reason.Found(var finding)
                && finding.severity() == Finding.Severity.NEEDED;
    }

    private static boolean isUnpaid(Reason reason) {
        return reason instanceof Reason.Found(var finding) && finding.key().equals(UNPAID);
    }

    private Found sealed(Filing filing) {
        var lane = lane(filing);
        var why =
                switch (filing.state()) {
                    case REJECTED, LAPSED, WITHDRAWN, SUPERSEDED ->
                            words.say("batch.ended." + filing.state());
                    default -> "";
                };
        var taxReturn = filing.taxReturn();
        var form = bench.forms().find(taxReturn.form(), taxReturn.year());
        if (form.isEmpty()) return new Found(lane, Optional.empty(), Optional.empty(), 0, why);
        var assessment = form.get().assess(bench.law(), taxReturn.year(), taxReturn.answers());
        return new Found(
                lane,
                Optional.of(due(form.get(), assessment)),
                amount(form.get(), assessment),
                0,
                why);
    }

    private static Lane lane(Filing filing) {
        return switch (filing.state()) {
            case DRAFT -> Lane.DATA_MISSING;
            case SEALED -> Lane.READY;
            case UPLOAD_UNKNOWN, VERIFICATION_UNKNOWN, VERIFIED -> Lane.SENT;
            case AWAITING_VERIFICATION ->
                    filing.sealed().filter(Labels::isForSomebodyElse).isPresent()
                            ? Lane.WAITING_FOR_CLIENT
                            : Lane.WAITING_FOR_CODE;
            case ACCEPTED, FILED_AT_PORTAL -> Lane.FILED;
            case REJECTED, LAPSED, WITHDRAWN, SUPERSEDED -> Lane.ERRORS;
        };
    }

    /// Under a mandate its owner releases it, and nobody else.
    private static boolean isForSomebodyElse(SealedReturn sealed) {
        return sealed.seal().capacity() == Seal.Capacity.KUASA;
    }

    private static LocalDate due(Form form, Assessment assessment) {
        return Deadlines.of(form.code().kind(), assessment).due();
    }

    private static Optional<Rupiah> amount(Form form, Assessment assessment) {
        return assessment
                .known(form.ending().stillToPay())
                .filter(Rupiah::isPositive)
                .or(() -> assessment.known(form.ending().balance()));
    }

    private String law(Matter matter) {
        return laws.computeIfAbsent(
                matter,
                each ->
                        bench.forms()
                                .find(each.form(), each.year())
                                .map(form -> form.law(bench.law(), each.year()).digits())
                                .orElse(""));
    }

    private String language() {
        return words.locale().getLanguage();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(bench.clock().instant(), Words.WIB);
    }
}
