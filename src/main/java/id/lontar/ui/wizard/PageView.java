package id.lontar.ui.wizard;

import id.lontar.form.Place;
import id.lontar.ui.Views;

import javafx.scene.Parent;

import java.util.ArrayList;
import java.util.List;

/// A loaded page with all its parts.
record PageView(WizardPage page, Parent root, List<Part> parts) {
    static PageView load(WizardPage page, Views views, Sheet sheet) {
        var root = views.load(page);
        root.setId("page-" + page.id());
        var parts = new ArrayList<Part>();
        collect(root, parts);
        parts.forEach(part -> part.bind(sheet));
        page.ready(sheet);
        return new PageView(page, root, List.copyOf(parts));
    }

    void follow() {
        parts.forEach(Part::follow);
        page.follow();
    }

    boolean reveal(Place place) {
        return page.reveal(place) || parts.stream().anyMatch(part -> part.reveal(place));
    }

    private static void collect(Parent parent, List<Part> parts) {
        if (parent instanceof Part part) {
            parts.add(part);
            return;
        }
        for (var child : parent.getChildrenUnmodifiable())
            if (child instanceof Parent each) collect(each, parts);
    }
}
