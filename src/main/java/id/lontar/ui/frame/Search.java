package id.lontar.ui.frame;

import id.lontar.filing.Filing;
import id.lontar.filing.Person;
import id.lontar.ui.Context;
import id.lontar.ui.Go;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Ctrl+K: people, returns and pages by a few letters or digits. Enter takes the first.
final class Search {
    private static final int SHOWN = 12;

    private record Hit(String text, String words, Go place) {}

    private final Context context;
    private final TextField query = new TextField();
    private final VBox found = new VBox(4);
    private final VBox column = new VBox(10, new Label(), query, found);
    private List<Hit> all = List.of();

    Search(Context context) {
        this.context = context;
        var title = new Label(say("frame.search"));
        title.getStyleClass().add("section-title");
        title.setLabelFor(query);
        column.getChildren().set(0, title);
        query.setPromptText(say("frame.search.prompt"));
        query.textProperty().addListener((text, before, now) -> list(now));
        query.setOnAction(
                event -> matching(query.getText()).stream().findFirst().ifPresent(this::go));
        context.jobs()
                .start(
                        progress -> hits(),
                        hits -> {
                            all = hits;
                            list(query.getText());
                        });
    }

    Node node() {
        return column;
    }

    /// Once the drawer is laid out; before that nothing in it takes the focus.
    void focus() {
        Platform.runLater(query::requestFocus);
    }

    private List<Hit> hits() {
        var hits = new ArrayList<Hit>();
        var cabinet = context.bench().cabinet();
        var people = cabinet.people();
        for (var filing : cabinet.filings()) {
            var name = name(people, filing);
            var text = name + " · " + filing.taxReturn().form() + " " + filing.taxReturn().year();
            hits.add(new Hit(text, text, id.lontar.ui.home.NextStep.of(filing).place()));
        }
        for (var person : people)
            hits.add(
                    new Hit(
                            person.name(),
                            person.name()
                                    + " "
                                    + person.npwp16()
                                    + " "
                                    + person.npwp15().orElse(""),
                            new Go.People(Optional.of(person.id()))));
        page(hits, "frame.nav.home", new Go.Home());
        page(hits, "frame.nav.board", new Go.Board());
        page(hits, "board.season", new Go.Cockpit(Optional.empty()));
        page(hits, "frame.nav.people", new Go.People(Optional.empty()));
        page(hits, "frame.nav.archive", new Go.Archive());
        page(hits, "frame.nav.help", new Go.Help(Optional.empty()));
        page(hits, "frame.nav.settings", new Go.Settings());
        page(hits, "home.checkup", new Go.Checkup());
        return hits;
    }

    private void page(List<Hit> hits, String key, Go place) {
        hits.add(new Hit(say(key), say(key), place));
    }

    private static String name(List<Person> people, Filing filing) {
        return people.stream()
                .filter(each -> each.id().equals(filing.personId()))
                .findFirst()
                .map(Person::name)
                .orElse("");
    }

    private List<Hit> matching(String typed) {
        var parts = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return all.stream()
                .filter(
                        hit -> {
                            var text = hit.words().toLowerCase(Locale.ROOT);
                            for (var part : parts) if (!text.contains(part)) return false;
                            return true;
                        })
                .limit(SHOWN)
                .toList();
    }

    private void list(String typed) {
        found.getChildren().clear();
        for (var hit : matching(typed)) {
            var link = new Hyperlink(hit.text());
            link.setOnAction(event -> go(hit));
            found.getChildren().add(link);
        }
        if (found.getChildren().isEmpty() && !typed.isBlank())
            found.getChildren().add(new Label(say("frame.search.nothing")));
    }

    private void go(Hit hit) {
        context.shell().closeDrawer();
        context.shell().go(hit.place());
    }

    private String say(String key) {
        return context.views().words().say(key);
    }
}
