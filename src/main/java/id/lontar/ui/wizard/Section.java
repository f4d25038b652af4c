package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.form.Place;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Part of a page under a heading that folds it away. What is in it is made when it is first
/// unfolded, so that a chart of accounts with hundreds of fields opens at once.
final class Section extends VBox implements Part {
    private final Optional<Element.Heading> heading;
    private final List<Element> elements;
    private final Button fold = new Button();
    private final VBox body = new VBox();
    private final List<Block> blocks = new ArrayList<>();
    private boolean unfolded;
    private @Nullable Sheet sheet;

    Section(Optional<Element.Heading> heading, List<Element> elements) {
        this.heading = heading;
        this.elements = elements;
        getStyleClass().add("form-section");
        body.getStyleClass().add("form-section");
        fold.getStyleClass().addAll("quiet", "section-fold");
        fold.setMaxWidth(Double.MAX_VALUE);
        fold.setOnAction(event -> unfold(!unfolded));
        if (heading.isPresent()) getChildren().add(fold);
        getChildren().add(body);
    }

    void unfold(boolean open) {
        unfolded = open || heading.isEmpty();
        body.setVisible(unfolded);
        body.setManaged(unfolded);
        if (unfolded) fill();
        title();
        follow();
    }

    @Override
    public void bind(Sheet sheet) {
        this.sheet = sheet;
        heading.ifPresent(each -> fold.setId("section-" + each.id()));
        title();
        if (unfolded) fill();
    }

    private void fill() {
        if (sheet == null || !blocks.isEmpty()) return;
        blocks.addAll(Block.of(elements));
        for (var block : blocks) {
            block.bind(sheet);
            body.getChildren().add(block.node());
        }
    }

    private void title() {
        if (sheet == null || heading.isEmpty()) return;
        var name = sheet.labels().of("section." + heading.get().id());
        var remarks =
                elements.stream()
                        .mapToInt(each -> sheet.remarks().at(Findings.Pages.id(each)))
                        .sum();
        var wanted = sheet.model().found().in(elements);
        fold.setText(
                (unfolded ? "▾  " : "▸  ")
                        + name
                        + (wanted == 0
                                ? ""
                                : "   ·   " + sheet.words().say("wizard.section.open", wanted))
                        + (remarks == 0
                                ? ""
                                : "   ·   \u270e " + sheet.words().say("wizard.remarks", remarks)));
        fold.setAccessibleText(
                name
                        + ", "
                        + sheet.words()
                                .say(unfolded ? "wizard.section.shown" : "wizard.section.hidden"));
    }

    @Override
    public void follow() {
        if (sheet == null) return;
        var now = sheet.model().assessment();
        var asked =
                heading.map(each -> each.asked().test(now)).orElse(true)
                        && elements.stream().anyMatch(each -> each.asked().test(now));
        setVisible(asked);
        setManaged(asked);
        title();
        if (asked && unfolded) for (var block : blocks) block.follow(sheet);
    }

    @Override
    public boolean reveal(Place place) {
        if (sheet == null || elements.stream().noneMatch(each -> Findings.is(each, place)))
            return false;
        if (!unfolded) unfold(true);
        return blocks.stream().anyMatch(block -> block.reveal(place));
    }
}
