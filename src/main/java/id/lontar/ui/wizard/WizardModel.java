package id.lontar.ui.wizard;

import id.lontar.filing.Filing;
import id.lontar.filing.FilingState;
import id.lontar.filing.LawReview;
import id.lontar.form.Closing;
import id.lontar.form.Finding;
import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.form.Page;
import id.lontar.form.Place;
import id.lontar.form.RowKeys;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Column;
import id.lontar.rules.Law;
import id.lontar.rules.Question;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.TaxYear;
import id.lontar.words.Words;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// One return being filled in: every edit is worked out, checked, remembered for undo and saved.
public final class WizardModel {
    private final Form form;
    private final Autosave autosave;
    private final Clock clock;
    private History history = new History();
    private final List<Runnable> listeners = new ArrayList<>();
    private Runnable saving = () -> {};
    private Filing filing;
    private Assessment assessment;
    private final Findings.Pages pages;
    private Findings findings;
    private Optional<LawReview.Moved> moved;

    WizardModel(Filing filing, Form form, Law law, Autosave autosave, Clock clock) {
        this.filing = filing;
        this.form = form;
        this.autosave = autosave;
        this.clock = clock;
        assessment = form.assess(law, filing.taxReturn().year(), filing.taxReturn().answers());
        pages = new Findings.Pages(form);
        findings = pages.index(form.findings(assessment, today()));
        moved =
                new LawReview(new Forms(List.of(form)), law)
                        .of(filing.taxReturn())
                        .filter(each -> filing.state() == FilingState.DRAFT);
        autosave.watch(state -> saving.run(), this::stored);
    }

    /// What the law of now moves in this draft, as long as that is not accepted. Until then it can
    /// be looked at and not changed.
    public Optional<LawReview.Moved> moved() {
        return moved;
    }

    /// Goes on with the figures of now.
    public void acceptLaw() {
        moved.ifPresent(
                each -> {
                    filing = filing.with(each.accepted(today()));
                    moved = Optional.empty();
                    autosave.changed(filing);
                    save();
                    tell();
                });
    }

    /// Told after every change of the answers or the page.
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Told whenever the save state changes.
    void watchSaving(Runnable listener) {
        saving = listener;
    }

    /// Takes over what an earlier window on the same return can undo, unless somebody else has
    /// changed it since.
    void continueFrom(WizardModel before) {
        if (before.answers().equals(answers())) history = before.history;
    }

    public Filing filing() {
        return filing;
    }

    public Form form() {
        return form;
    }

    public Assessment assessment() {
        return assessment;
    }

    public Answers answers() {
        return assessment.answers();
    }

    public TaxYear year() {
        return assessment.year();
    }

    public List<Finding> findings() {
        return findings.all();
    }

    Findings found() {
        return findings;
    }

    /// The page that shows a question, a table or a line.
    Optional<String> pageOf(String source) {
        return pages.of(source);
    }

    SaveState saveState() {
        return autosave.state();
    }

    /// The pages of this return in order; which there are depends on the answers.
    public List<Page> flow() {
        return form.flow(assessment);
    }

    /// The page it stands on, or the first when that one has left the flow.
    public Page page() {
        var flow = flow();
        return flow.stream()
                .filter(each -> each.id().equals(filing.page()))
                .findFirst()
                .orElse(flow.getFirst());
    }

    public void goTo(String page) {
        if (page.equals(filing.page())) return;
        filing = filing.onPage(page);
        autosave.changed(filing);
        save();
        tell();
    }

    /// @param value null to take the answer back
    public <T> void answer(Question<T> question, @Nullable T value) {
        change(with(question, value), new Place.AtQuestion(question.id()));
    }

    /// What is filled in and would be closed by this answer.
    ///
    /// @param value null to take the answer back
    <T> List<Closing.Closed> closedBy(Question<T> question, @Nullable T value) {
        return Closing.between(form, assessment, assessment.after(with(question, value)));
    }

    /// Answers and forgets what that closes, in one step that can be undone.
    <T> void answerAndClose(Question<T> question, @Nullable T value) {
        var after = assessment.after(with(question, value));
        change(Closing.cleared(form, assessment, after), new Place.AtQuestion(question.id()));
    }

    private <T> Answers with(Question<T> question, @Nullable T value) {
        return value == null ? answers().without(question) : answers().with(question, value);
    }

    /// @return the new row's key
    public String addRow(Table table) {
        var key = RowKeys.next(answers().rows(table));
        change(answers().withRow(table, Row.empty(key)), new Place.AtTable(table.id()));
        return key;
    }

    public void addRow(Table table, UnaryOperator<Row> filled) {
        var key = RowKeys.next(answers().rows(table));
        change(
                answers().withRow(table, filled.apply(Row.empty(key))),
                new Place.AtTable(table.id()));
    }

    /// A row for each of the codes, in their order; what is there already keeps what it says, and
    /// stands behind when its code is none of these.
    public void addEach(Table table, Column<String> column, List<String> codes) {
        var there = answers().rows(table);
        var rows = new ArrayList<Row>();
        var key = RowKeys.highest(there);
        for (var code : codes) {
            var known = there.stream().filter(each -> each.text(column).equals(code)).toList();
            rows.addAll(known);
            if (known.isEmpty()) rows.add(Row.empty(Long.toString(++key)).with(column, code));
        }
        there.stream().filter(each -> !codes.contains(each.text(column))).forEach(rows::add);
        setRows(table, rows);
    }

    /// @param value null to empty the cell
    public <T> void edit(Table table, String key, Column<T> column, @Nullable T value) {
        answers()
                .row(table, key)
                .ifPresent(
                        row ->
                                change(
                                        answers()
                                                .withRow(
                                                        table,
                                                        value == null
                                                                ? row.without(column)
                                                                : row.with(column, value)),
                                        new Place.AtCell(table.id(), key, column.id())));
    }

    public void removeRow(Table table, String key) {
        change(answers().withoutRow(table, key), new Place.AtTable(table.id()));
    }

    /// @param by -1 is one up
    public void moveRow(Table table, String key, int by) {
        var rows = new ArrayList<>(answers().rows(table));
        for (var i = 0; i < rows.size(); i++)
            if (rows.get(i).key().equals(key)) {
                var to = Math.clamp(i + by, 0, rows.size() - 1);
                rows.add(to, rows.remove(i));
                setRows(table, rows);
                return;
            }
    }

    public void setRows(Table table, List<Row> rows) {
        change(answers().withRows(table, rows), new Place.AtTable(table.id()));
    }

    public void repair(Finding finding) {
        finding.repair()
                .ifPresent(repair -> change(repair.change().apply(answers()), finding.place()));
    }

    /// @return where the change was
    public Optional<Place> undo() {
        return isLocked() ? Optional.empty() : back(history.undo(answers()));
    }

    public Optional<Place> redo() {
        return isLocked() ? Optional.empty() : back(history.redo(answers()));
    }

    public boolean canUndo() {
        return history.canUndo();
    }

    public boolean canRedo() {
        return history.canRedo();
    }

    /// Writes now, without waiting.
    public void save() {
        saveThen(() -> {});
    }

    /// `then` runs once all is on disk, and never while the disk refuses.
    public void saveThen(Runnable then) {
        saveThen(then, () -> {});
    }

    /// @param refused run in place of `then` when the disk says no
    public void saveThen(Runnable then, Runnable refused) {
        autosave.flush(then, refused);
    }

    /// Gives up what is not on disk; the return stays as it was last saved.
    public void abandon() {
        autosave.abandon();
    }

    /// Changes several things in one step, such as a row and the file that proves it.
    void change(Answers now, Place place) {
        if (isLocked() || now.equals(answers())) return;
        history.changed(answers(), place, clock.instant());
        become(now);
    }

    /// What was sent, and what another law moves, is looked at and not changed.
    boolean isLocked() {
        return moved.isPresent()
                || !(filing.state().isEditable() || filing.state() == FilingState.DRAFT);
    }

    private Optional<Place> back(Optional<History.Step> step) {
        step.ifPresent(each -> become(each.answers()));
        return step.map(History.Step::place);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.WIB);
    }

    private void become(Answers now) {
        assessment = assessment.after(now);
        findings = pages.index(form.findings(assessment, today()));
        filing = filing.with(filing.taxReturn().with(now));
        autosave.changed(filing);
        tell();
    }

    /// Writing may have taken the seal off; what was typed meanwhile stays.
    private void stored(Filing written) {
        if (filing.state() != written.state())
            filing = written.with(filing.taxReturn()).onPage(filing.page());
    }

    private void tell() {
        List.copyOf(listeners).forEach(Runnable::run);
    }
}
