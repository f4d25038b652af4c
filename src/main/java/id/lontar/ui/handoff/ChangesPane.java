package id.lontar.ui.handoff;

import id.lontar.filing.Filing;
import id.lontar.filing.Handoff.Kept;
import id.lontar.filing.Handoff.Signed;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.TaxReturn;
import id.lontar.filing.handoff.Change;
import id.lontar.filing.handoff.ChangeWords;
import id.lontar.filing.handoff.Handoffs;
import id.lontar.filing.handoff.Names;
import id.lontar.ui.Context;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/// Who changed what, the newest first: what was changed here since the last step, then step by
/// step.
public final class ChangesPane extends VBox {
    /// A form with thousands of rows is not drawn whole.
    private static final int MOST = 200;

    private final Context context;
    private final Parts parts;

    public ChangesPane(Context context) {
        super(10);
        this.context = context;
        this.parts = new Parts(context.views().words());
        setId("changes");
    }

    private record Told(
            String title, String note, boolean first, TaxReturn of, List<Change> changes) {}

    /// @param filing as it stands on the screen
    public void read(Filing filing) {
        context.jobs().start(Answer.job(() -> told(filing)), this::show);
    }

    private List<Told> told(Filing filing) throws HandoffRefused {
        var words = context.views().words();
        var handoffs = new Handoffs(context.bench());
        var kept = handoffs.of(filing.id());
        var told = new ArrayList<Told>();
        if (kept.steps().isEmpty()) return told;
        told.add(
                new Told(
                        words.say("ui.handoff.changes.here"),
                        "",
                        false,
                        filing.taxReturn(),
                        handoffs.sinceLast(filing)));
        var names = Names.of(words, context.bench().keys().handoff());
        for (var each : kept.steps().reversed()) told.add(step(handoffs, names, kept, each));
        return told;
    }

    private Told step(Handoffs handoffs, Names names, Kept kept, Signed each)
            throws HandoffRefused {
        var words = context.views().words();
        var step = each.step();
        return new Told(
                words.say(
                        "ui.handoff.changes.step",
                        step.number(),
                        words.say("handoff.did." + step.did()),
                        names.of(each.by()),
                        words.moment(step.at()),
                        names.of(step.toName(), step.to()),
                        words.say("handoff.task." + step.next())),
                step.note(),
                step.number() == 1,
                handoffs.at(each),
                handoffs.ofStep(kept, step.number()));
    }

    private void show(Answer<List<Told>> answer) {
        switch (answer) {
            case Answer.Refused<List<Told>>(var key, var arguments) ->
                    getChildren().setAll(parts.say(key, arguments.toArray()));
            case Answer.Done<List<Told>>(var told) -> {
                getChildren().clear();
                if (told.isEmpty()) getChildren().add(parts.say("ui.handoff.changes.never"));
                for (var each : told) getChildren().add(part(each));
            }
        }
    }

    private VBox part(Told told) {
        var title = Parts.text(told.title());
        title.getStyleClass().add("strong");
        var box = new VBox(4, title);
        if (!told.note().isEmpty())
            box.getChildren().add(Parts.muted("\u201c" + told.note() + "\u201d"));
        if (told.first())
            box.getChildren().add(Parts.muted(parts.words().say("ui.handoff.changes.first")));
        else box.getChildren().addAll(lines(context, told.of(), told.changes()));
        return box;
    }

    static List<Label> lines(Context context, TaxReturn of, List<Change> changes) {
        var words = context.views().words();
        var form = context.bench().forms().find(of.form(), of.year()).orElseThrow();
        var said = new ChangeWords(words, form, of);
        var lines = new ArrayList<Label>();
        for (var each : changes.stream().limit(MOST).toList()) {
            var label =
                    Parts.text(
                            ChangeWords.isMove(each)
                                    ? words.say(
                                            "ui.handoff.changes.line",
                                            said.place(each),
                                            said.was(each),
                                            said.now(each))
                                    : said.place(each) + ": " + said.now(each));
            if (each.kind() == Change.Kind.LINE) label.getStyleClass().add("muted");
            lines.add(label);
        }
        if (changes.isEmpty()) lines.add(Parts.muted(words.say("ui.handoff.changes.none")));
        if (changes.size() > MOST)
            lines.add(Parts.muted(words.say("ui.handoff.changes.more", changes.size() - MOST)));
        return lines;
    }
}
