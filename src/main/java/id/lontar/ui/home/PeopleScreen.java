package id.lontar.ui.home;

import id.lontar.filing.Company;
import id.lontar.filing.Person;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The people of this household who file. Whoever is removed can be brought back until the page is
/// left.
public final class PeopleScreen implements Screen {
    private final Context context;
    private final Words words;
    private final Optional<String> chosen;
    private final UnsavedPerson unsaved;
    private final CompanyForms kinds;
    private List<Person> people = List.of();
    private @Nullable Profile editor;
    private @Nullable Parent drawn;

    @FXML private VBox list;
    @FXML private VBox editorPlace;
    @FXML private Label empty;
    @FXML private HBox undone;
    @FXML private Label removedName;
    @FXML private Hyperlink undo;

    /// @param chosen the person to open
    public PeopleScreen(Context context, Optional<String> chosen, UnsavedPerson unsaved) {
        this.context = context;
        this.words = context.views().words();
        this.chosen = chosen;
        this.unsaved = unsaved;
        this.kinds = new CompanyForms(context.bench().law(), words);
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(words.say("home.people"));
    }

    @Override
    public Node centre() {
        if (drawn == null) drawn = context.views().load(this);
        return drawn;
    }

    @Override
    public List<Node> headerActions() {
        var add = new Button(words.say("home.people.add"));
        add.getStyleClass().add("primary");
        add.setOnAction(event -> edit(blank(UUID.randomUUID().toString())));
        var company = new Button(words.say("home.people.addCompany"));
        company.setOnAction(event -> edit(blankCompany(UUID.randomUUID().toString())));
        return List.of(company, add);
    }

    @Override
    public void shown() {
        seen(undone, false);
        seen(empty, false);
        read(chosen);
    }

    @Override
    public void leave(Runnable then) {
        unsaved.keep(changed());
        then.run();
    }

    /// What stands in the editor and not in the store.
    private Optional<Person> changed() {
        return Optional.ofNullable(editor)
                .map(Profile::typed)
                .filter(typed -> !people.contains(typed) && !isBlank(typed));
    }

    private void read(Optional<String> open) {
        context.jobs()
                .start(
                        progress -> context.bench().cabinet().people(),
                        people -> {
                            show(people);
                            unsaved.kept().ifPresent(this::edit);
                            unsaved.keep(Optional.empty());
                            people.stream()
                                    .filter(each -> open.filter(each.id()::equals).isPresent())
                                    .findFirst()
                                    .ifPresent(this::edit);
                        });
    }

    void show(List<Person> people) {
        this.people = people;
        list.getChildren().clear();
        seen(empty, people.isEmpty());
        for (var person : people) list.getChildren().add(row(person));
        context.bench()
                .practice()
                .ifPresent(
                        practice ->
                                practice.citizens().stream()
                                        .map(each -> each.person())
                                        .filter(
                                                each ->
                                                        people.stream()
                                                                .noneMatch(
                                                                        one ->
                                                                                one.id()
                                                                                        .equals(
                                                                                                each
                                                                                                        .id())))
                                        .forEach(each -> list.getChildren().add(offer(each))));
    }

    private Node row(Person person) {
        var name = new Label(person.name());
        name.getStyleClass().add("strong");
        var number =
                id.lontar.tax.Npwp.parse(person.npwp16()).map(each -> each.grouped()).orElse("");
        var about = new Label(number + " · " + said(person));
        about.getStyleClass().add("muted");
        var text = new VBox(name, about);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row =
                new FlowPane(
                        16,
                        4,
                        text,
                        link("home.people.edit", person, () -> edit(person)),
                        link(
                                "home.people.new",
                                person,
                                () ->
                                        context.shell()
                                                .go(new Go.NewReturn(Optional.of(person.id())))),
                        link(
                                "home.people.account",
                                person,
                                () -> context.shell().go(new Go.Account(person.id()))),
                        link("ui.remove", person, () -> remove(person)));
        row.getStyleClass().add("row");
        return row;
    }

    private String said(Person person) {
        return person.company()
                .map(company -> kinds.toString(company.form()))
                .orElse(person.ptkpStatus());
    }

    private Node offer(Person person) {
        var name = new Label(person.name() + " · " + words.say("home.people.sample"));
        var take =
                link(
                        "home.people.take",
                        person,
                        () ->
                                context.jobs()
                                        .start(
                                                progress -> {
                                                    context.bench().cabinet().save(person);
                                                    return person;
                                                },
                                                saved -> read(Optional.empty())));
        var row = new FlowPane(16, 4, name, take);
        row.getStyleClass().add("row");
        return row;
    }

    private Hyperlink link(String key, Person person, Runnable then) {
        var link = new Hyperlink(words.say(key));
        link.setAccessibleText(link.getText() + ", " + person.name());
        link.setOnAction(event -> then.run());
        return link;
    }

    private void edit(Person person) {
        if (changed().isPresent()) {
            context.shell().say(words.say("home.people.unsaved"));
            return;
        }
        var opened =
                person.company().isPresent()
                        ? new CompanyEditor(
                                context, person, after -> save(person, after), this::close)
                        : new PersonEditor(
                                context, person, after -> save(person, after), this::close);
        editor = opened;
        editorPlace.getChildren().setAll(opened.node());
        opened.focus();
    }

    private void close() {
        editor = null;
        editorPlace.getChildren().clear();
    }

    private void save(Person before, Person person) {
        context.jobs()
                .start(
                        progress -> {
                            context.bench().cabinet().change(before, person);
                            return person;
                        },
                        saved -> {
                            close();
                            context.shell().say(words.say("home.people.saved", saved.name()));
                            read(Optional.empty());
                        });
    }

    private void remove(Person person) {
        context.jobs()
                .start(
                        progress -> context.bench().cabinet().remove(person.id()),
                        removed -> {
                            close();
                            if (removed) offerUndo(person);
                            else context.shell().say(words.say("home.people.has", person.name()));
                            read(Optional.empty());
                        });
    }

    private void offerUndo(Person person) {
        removedName.setText(words.say("home.people.removed", person.name()));
        undo.setOnAction(
                event -> {
                    seen(undone, false);
                    save(person, person);
                });
        seen(undone, true);
    }

    private static Person blank(String id) {
        return new Person(
                id,
                "",
                Optional.empty(),
                "",
                "",
                "",
                "",
                "",
                "",
                "KK",
                "TK/0",
                Optional.empty(),
                List.of());
    }

    private static Person blankCompany(String id) {
        return Person.company(
                id,
                "",
                new Person.Contact(Optional.empty(), "", "", "", ""),
                new Company("PT", "", "", 1, new Company.Signer("", "", "")));
    }

    private static boolean isBlank(Person typed) {
        return typed.equals(blank(typed.id())) || typed.equals(blankCompany(typed.id()));
    }

    private static void seen(Node node, boolean seen) {
        node.setVisible(seen);
        node.setManaged(seen);
    }
}
