package id.lontar.ui.wizard;

import id.lontar.filing.Filing;
import id.lontar.form.Place;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;

import java.util.HashMap;
import java.util.Map;

/// Opens the wizard on a return where it was left, with what can be undone still there.
public final class Wizards {
    private final Context context;
    private final Map<String, WizardModel> before = new HashMap<>();

    public Wizards(Context context) {
        this.context = context;
    }

    public Screen open(Go.Wizard place) {
        var filing =
                context.bench()
                        .cabinet()
                        .filing(place.filingId())
                        .orElseThrow(() -> new IllegalArgumentException("no such return"));
        var model = model(filing);
        var screen = new WizardScreen(context, model);
        place.page().filter(page -> !page.equals(Steps.REVIEW)).ifPresent(model::goTo);
        place.field().ifPresent(field -> reveal(screen, model, field));
        return screen;
    }

    private WizardModel model(Filing filing) {
        var bench = context.bench();
        var taxReturn = filing.taxReturn();
        var form = bench.forms().find(taxReturn.form(), taxReturn.year()).orElseThrow();
        var autosave =
                new Autosave(new JobWriter(context.jobs(), bench), new FxTimer(), bench.clock());
        var model = new WizardModel(filing, form, bench.law(), autosave, bench.clock());
        var earlier = before.put(filing.id(), model);
        if (earlier != null) model.continueFrom(earlier);
        return model;
    }

    /// @param field a question, a table or a line
    private static void reveal(WizardScreen screen, WizardModel model, String field) {
        if (model.form().tables().anyMatch(table -> table.id().equals(field)))
            screen.reveal(new Place.AtTable(field));
        else if (model.form().questions().anyMatch(question -> question.id().equals(field)))
            screen.reveal(new Place.AtQuestion(field));
        else screen.reveal(new Place.AtLine(field));
    }
}
