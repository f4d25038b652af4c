package id.lontar.ui.handoff;

import id.lontar.filing.Filing;
import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.handoff.ChangeWords;
import id.lontar.filing.handoff.Handoffs;
import id.lontar.filing.handoff.Names;
import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.Place;
import id.lontar.ui.Context;
import id.lontar.ui.desk.NewsBanner;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What was written beside the return: the open ones first, one more, and settling one.
final class CommentsPane extends VBox {
    private final Context context;
    private final Parts parts;
    private final Filing filing;
    private final ChangeWords said;
    private final VBox list = new VBox(10);
    private final ComboBox<Place> place = new ComboBox<>();
    private final TextArea text = new TextArea();
    private final NewsBanner news = new NewsBanner();
    private final Optional<Place> only;
    private final Runnable told;

    /// @param filing as it stands on the screen
    /// @param only what is written there; empty for all of it
    /// @param told when somebody wrote or settled something
    CommentsPane(Context context, Filing filing, Optional<Place> only, Runnable told) {
        super(10);
        this.only = only;
        this.told = told;
        this.context = context;
        this.filing = filing;
        parts = new Parts(context.views().words());
        var of = filing.taxReturn();
        var form = context.bench().forms().find(of.form(), of.year()).orElseThrow();
        said = new ChangeWords(context.views().words(), form, of);
        setId("comments");
        place.setId("commentPlace");
        place.getItems().setAll(places(form));
        only.ifPresentOrElse(place::setValue, place.getSelectionModel()::selectFirst);
        place.setConverter(spoken());
        text.setId("commentText");
        text.setPrefRowCount(3);
        text.setWrapText(true);
        getChildren()
                .setAll(
                        list,
                        parts.field("ui.handoff.comment.place", place),
                        parts.field("ui.handoff.comment.text", text),
                        parts.button("ui.handoff.comment.add", "commentAdd", this::add),
                        news);
        read();
    }

    /// Every question, list and line, in the order of the form.
    private static List<Place> places(Form form) {
        var places = new ArrayList<Place>();
        places.add(new Place.AtResult());
        for (var page : form.pages())
            for (var each : page.elements()) at(each).ifPresent(places::add);
        return places.stream().distinct().toList();
    }

    private static Optional<Place> at(Element element) {
        return switch (element) {
            case Element.Field field -> Optional.of(new Place.AtQuestion(field.question().id()));
            case Element.Grid grid -> Optional.of(new Place.AtTable(grid.table().id()));
            case Element.Computed line -> Optional.of(new Place.AtLine(line.line().id()));
            case Element.Heading heading -> Optional.empty();
        };
    }

    private StringConverter<Place> spoken() {
        return new StringConverter<>() {
            @Override
            public String toString(Place each) {
                return each == null ? "" : said.place(each);
            }

            @Override
            public Place fromString(String typed) {
                return new Place.AtResult();
            }
        };
    }

    private void read() {
        context.jobs()
                .start(
                        Answer.job(
                                () ->
                                        new Written(
                                                new Handoffs(context.bench())
                                                        .of(filing.id())
                                                        .comments(),
                                                Names.of(
                                                        parts.words(),
                                                        context.bench().keys().handoff()))),
                        this::show);
    }

    private boolean isHere(Comment comment) {
        return only.filter(each -> !each.id().equals(comment.place().id())).isEmpty();
    }

    private record Written(List<Comment> comments, Names names) {}

    private void show(Answer<Written> answer) {
        switch (answer) {
            case Answer.Refused<Written>(var key, var arguments) ->
                    news.show(parts.wrong(key, arguments.toArray()));
            case Answer.Done<Written>(var written) -> {
                var comments = written.comments().stream().filter(this::isHere).toList();
                list.getChildren().clear();
                if (comments.isEmpty())
                    list.getChildren()
                            .add(Parts.muted(parts.words().say("ui.handoff.comment.none")));
                for (var open : List.of(true, false))
                    for (var each : comments)
                        if (each.resolved().isEmpty() == open)
                            list.getChildren().add(row(each, written.names()));
            }
        }
    }

    private Node row(Comment comment, Names names) {
        var words = parts.words();
        var where = Parts.text(said.place(comment.place()));
        where.getStyleClass().add("strong");
        var row = new VBox(2, where, Parts.text(comment.text()));
        row.getChildren()
                .add(
                        Parts.muted(
                                names.of(comment.by(), comment.card())
                                        + ", "
                                        + words.moment(comment.at())));
        comment.resolved()
                .ifPresentOrElse(
                        by ->
                                row.getChildren()
                                        .add(
                                                Parts.muted(
                                                        words.say(
                                                                "ui.handoff.comment.resolved",
                                                                names.of(by.by(), by.card())))),
                        () -> row.getChildren().add(settle(comment)));
        return row;
    }

    private Node settle(Comment comment) {
        return parts.button(
                "ui.handoff.comment.resolve",
                "resolve-" + comment.id(),
                () ->
                        context.jobs()
                                .start(
                                        Answer.job(
                                                () ->
                                                        new Handoffs(context.bench())
                                                                .resolve(filing, comment.id())),
                                        this::changed));
    }

    private void add() {
        var at = Optional.ofNullable(place.getValue()).orElseGet(Place.AtResult::new);
        var typed = text.getText();
        context.jobs()
                .start(
                        Answer.job(
                                () -> {
                                    new Handoffs(context.bench()).comment(filing, at, typed);
                                    return true;
                                }),
                        answer -> {
                            if (answer instanceof Answer.Done<Boolean>) text.clear();
                            changed(answer);
                        });
    }

    private void changed(Answer<Boolean> answer) {
        if (answer instanceof Answer.Refused<Boolean>(var key, var arguments))
            news.show(parts.wrong(key, arguments.toArray()));
        else {
            news.clear();
            read();
            told.run();
        }
    }
}
