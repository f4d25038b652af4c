package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.form.Place;
import id.lontar.rules.Code;
import id.lontar.rules.Line;
import id.lontar.rules.SlipLines;
import id.lontar.ui.Shell;
import id.lontar.ui.handoff.Remarks;
import id.lontar.words.Words;

import java.util.List;

/// What the parts of a page work with: the return, its words, and the ways to other places.
final class Sheet {
    /// Where a link can lead.
    interface Ways {
        void reveal(Place place);

        void why(Line<?> line);

        void drawer(javafx.scene.Node content);

        /// What colleagues wrote at a place.
        void remarks(Place place);
    }

    private final WizardModel model;
    private final Labels labels;
    private final Ways ways;
    private final Shell shell;
    private final Proofs proofs;
    private final Notices notices;
    private final Remarks remarks;

    /// What a sheet has beside the return itself.
    record Beside(Proofs proofs, Notices notices, Remarks remarks) {}

    Sheet(WizardModel model, Words words, Ways ways, Shell shell, Beside beside) {
        this.model = model;
        labels =
                new Labels(
                        words, model.form(), SlipLines.in(model.assessment().law(), model.year()));
        this.ways = ways;
        this.shell = shell;
        this.proofs = beside.proofs();
        this.notices = beside.notices();
        this.remarks = beside.remarks();
    }

    WizardModel model() {
        return model;
    }

    Labels labels() {
        return labels;
    }

    Proofs proofs() {
        return proofs;
    }

    Notices notices() {
        return notices;
    }

    Remarks remarks() {
        return remarks;
    }

    Words words() {
        return labels.words();
    }

    Ways ways() {
        return ways;
    }

    void say(String key, Object... arguments) {
        shell.say(words().say(key, arguments));
    }

    List<Code> codes(String list) {
        return model.assessment().law().codes(list, model.year());
    }

    Element.Field field(String question) {
        return element(
                Element.Field.class, each -> each.question().id().equals(question), question);
    }

    Element.Grid grid(String table) {
        return element(Element.Grid.class, each -> each.table().id().equals(table), table);
    }

    Element.Computed computed(String line) {
        return element(Element.Computed.class, each -> each.line().id().equals(line), line);
    }

    private <E extends Element> E element(
            Class<E> type, java.util.function.Predicate<E> wanted, String id) {
        return model.form().pages().stream()
                .flatMap(page -> page.elements().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the form has no " + id));
    }

    /// Stable name of a control, such as `#income-zakat`.
    static String id(String source) {
        return source.replace('.', '-');
    }
}
