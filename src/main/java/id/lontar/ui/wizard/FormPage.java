package id.lontar.ui.wizard;

import id.lontar.form.Element;
import id.lontar.form.Later;
import id.lontar.form.Page;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Any page of any form, drawn from what the form says of it. A page gets FXML of its own only for
/// what a form cannot say, such as copying from a slip.
public final class FormPage implements WizardPage {
    /// A page with more than this opens with only its first section unfolded.
    private static final int SHORT = 45;

    private final Page page;
    @FXML private Label title;
    @FXML private Label subtitle;
    @FXML private VBox body;

    FormPage(Page page) {
        this.page = page;
    }

    @Override
    public String id() {
        return page.id();
    }

    @FXML
    void initialize() {
        if (page.id().equals("result"))
            body.getChildren().addAll(new Outcome(), new WaterfallPlot());
        var first = true;
        for (var part : parts(page.elements())) {
            var section = new Section(part.heading(), part.elements());
            section.unfold(first || page.elements().size() <= SHORT);
            body.getChildren().add(section);
            if (part.elements().contains(Later.NOTICE)) body.getChildren().add(new NoticeOffer());
            first = false;
        }
        if (page.id().equals("result")) body.getChildren().add(new FormFiles());
    }

    @Override
    public void ready(Sheet sheet) {
        title.setText(sheet.labels().page(page.id()));
        var help = sheet.labels().help("page." + page.id());
        subtitle.setText(help.orElse(""));
        subtitle.setVisible(help.isPresent());
        subtitle.setManaged(help.isPresent());
    }

    private record Group(Optional<Element.Heading> heading, List<Element> elements) {}

    private static List<Group> parts(List<Element> elements) {
        var parts = new ArrayList<Group>();
        Optional<Element.Heading> heading = Optional.empty();
        var under = new ArrayList<Element>();
        for (var element : elements)
            if (element instanceof Element.Heading next) {
                if (!under.isEmpty()) parts.add(new Group(heading, List.copyOf(under)));
                under.clear();
                heading = Optional.of(next);
            } else under.add(element);
        if (!under.isEmpty()) parts.add(new Group(heading, List.copyOf(under)));
        return parts;
    }
}
