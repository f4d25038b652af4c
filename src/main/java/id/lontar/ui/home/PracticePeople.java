package id.lontar.ui.home;

import id.lontar.filing.Person;
import id.lontar.filing.Practice;
import id.lontar.ui.Context;
import id.lontar.ui.Go;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.Optional;

/// The ready-made people of the practice world, one button away from a first return.
final class PracticePeople {
    private final Context context;
    private final List<Person> known;

    PracticePeople(Context context, List<Person> known) {
        this.context = context;
        this.known = known;
    }

    void offer(Pane place) {
        place.getChildren().clear();
        var citizens = context.bench().practice().map(Practice::citizens).orElse(List.of());
        place.setVisible(!citizens.isEmpty());
        place.setManaged(!citizens.isEmpty());
        if (citizens.isEmpty()) return;
        var title = new Label(context.views().words().say("home.practice.offer"));
        title.getStyleClass().add("strong");
        place.getChildren().add(title);
        for (var citizen : citizens) place.getChildren().add(row(citizen));
    }

    private HBox row(Practice.Citizen citizen) {
        var words = context.views().words();
        var person = citizen.person();
        var name = new Label(person.name() + " · " + person.livelihood());
        var between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        var start = new Button(words.say("home.practice.start", person.name()));
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setOnAction(event -> start(person));
        var row = new HBox(name, between, start);
        row.getStyleClass().add("row");
        return row;
    }

    private void start(Person person) {
        context.jobs()
                .start(
                        progress -> {
                            if (known.stream().noneMatch(each -> each.id().equals(person.id())))
                                context.bench().cabinet().save(person);
                            return person;
                        },
                        saved -> context.shell().go(new Go.NewReturn(Optional.of(saved.id()))));
    }
}
