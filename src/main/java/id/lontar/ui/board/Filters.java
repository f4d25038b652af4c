package id.lontar.ui.board;

import id.lontar.filing.Lane;
import id.lontar.filing.season.Board;
import id.lontar.filing.season.SavedViews;
import id.lontar.filing.season.View;
import id.lontar.tax.FormCode;
import id.lontar.ui.Context;
import id.lontar.ui.controls.LabeledField;
import id.lontar.words.Words;

import javafx.scene.control.ComboBox;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// What of the board is looked at: the words typed, and one choice each of lane, form, day and
/// order. Views that are come back to have names.
final class Filters {
    private final Context context;
    private final Words words;
    private final SavedViews saved;
    private final Parts parts;
    private final Consumer<View> look;
    private boolean setting;

    /// The controls, as the page has them.
    record Parts(
            TextField search,
            ToggleButton more,
            ComboBox<Optional<Lane>> lane,
            ComboBox<Optional<FormCode>> form,
            ComboBox<View.Due> due,
            ComboBox<View.Order> order,
            MenuButton views) {
        List<javafx.scene.Node> foldable() {
            return List.of(lane, form, due, order, views);
        }
    }

    Filters(Context context, Parts parts, Consumer<View> look) {
        this.context = context;
        this.words = context.views().words();
        this.saved = new SavedViews(context.bench().cabinet());
        this.parts = parts;
        this.look = look;
        var lanes = new ArrayList<Optional<Lane>>(List.of(Optional.empty()));
        for (var each : Lane.values()) lanes.add(Optional.of(each));
        fill(parts.lane(), lanes, each -> each.map(this::lane).orElse(words.say("board.lane.any")));
        fill(parts.form(), List.of(Optional.empty()), this::form);
        fill(parts.due(), List.of(View.Due.values()), each -> words.say("board.due." + each));
        fill(parts.order(), List.of(View.Order.values()), each -> words.say("board.order." + each));
        set(View.ALL);
        parts.search().textProperty().addListener((text, before, now) -> changed());
        for (var each : List.of(parts.lane(), parts.form(), parts.due(), parts.order()))
            each.valueProperty().addListener((value, before, now) -> changed());
        parts.more().selectedProperty().addListener((selected, before, now) -> fold(true));
        readViews();
    }

    View view() {
        return new View(
                parts.search().getText(),
                parts.lane().getValue().map(Set::of).orElse(Set.of()),
                parts.form().getValue().map(Set::of).orElse(Set.of()),
                parts.due().getValue(),
                parts.order().getValue());
    }

    /// Only the forms there are can be chosen.
    void show(Board board) {
        var forms = new ArrayList<Optional<FormCode>>(List.of(Optional.empty()));
        for (var each : board.forms()) forms.add(Optional.of(each));
        if (forms.equals(parts.form().getItems())) return;
        setting = true;
        var before = parts.form().getValue();
        parts.form().getItems().setAll(forms);
        parts.form().setValue(forms.contains(before) ? before : Optional.empty());
        setting = false;
    }

    void set(View view) {
        setting = true;
        parts.search().setText(view.typed());
        parts.lane().setValue(view.lanes().stream().findFirst());
        parts.form().setValue(view.forms().stream().findFirst());
        parts.due().setValue(view.due());
        parts.order().setValue(view.order());
        setting = false;
    }

    void clear() {
        set(View.ALL);
        changed();
    }

    /// With little room everything but the search stands behind a button.
    void fold(boolean narrow) {
        parts.more().setVisible(narrow);
        parts.more().setManaged(narrow);
        for (var each : parts.foldable()) {
            var seen = !narrow || parts.more().isSelected();
            each.setVisible(seen);
            each.setManaged(seen);
        }
    }

    private void changed() {
        if (!setting) look.accept(view());
    }

    private void readViews() {
        context.jobs().start(progress -> saved.all(), this::list);
    }

    private void list(Map<String, View> all) {
        var items = new ArrayList<MenuItem>();
        all.forEach(
                (name, view) -> {
                    var item = new MenuItem(name);
                    item.setOnAction(
                            event -> {
                                set(view);
                                changed();
                            });
                    items.add(item);
                });
        if (!items.isEmpty()) items.add(new SeparatorMenuItem());
        var keep = new MenuItem(words.say("board.views.keep"));
        keep.setOnAction(event -> askName());
        var clear = new MenuItem(words.say("board.views.clear"));
        clear.setOnAction(event -> clear());
        items.addAll(List.of(keep, clear));
        if (!all.isEmpty()) items.add(forgetting(all));
        parts.views().getItems().setAll(items);
    }

    private Menu forgetting(Map<String, View> all) {
        var menu = new Menu(words.say("board.views.forget"));
        for (var name : all.keySet()) {
            var item = new MenuItem(name);
            item.setOnAction(event -> store(() -> saved.forget(name)));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void askName() {
        var drawer = new Drawer(context, words.say("board.views.keep"));
        var name = new TextField();
        drawer.text(words.say("board.views.text"));
        drawer.add(new LabeledField(words.say("board.views.name"), name));
        var kept = view();
        Runnable run =
                () -> {
                    if (name.getText().isBlank()) {
                        drawer.wrong(words.say("board.views.empty"));
                        name.requestFocus();
                        return;
                    }
                    drawer.close();
                    store(() -> saved.keep(name.getText(), kept));
                };
        name.setOnAction(event -> run.run());
        drawer.open(words.say("board.views.save"), run);
    }

    private void store(Runnable change) {
        context.jobs()
                .start(
                        progress -> {
                            change.run();
                            return saved.all();
                        },
                        this::list);
    }

    private String lane(Lane lane) {
        return words.say("board.lane." + lane);
    }

    private String form(Optional<FormCode> form) {
        return form.map(FormCode::code).orElse(words.say("board.form.any"));
    }

    private static <T> void fill(
            ComboBox<T> box, List<T> entries, java.util.function.Function<T, String> say) {
        box.setConverter(new Said<>(say));
        box.getItems().setAll(entries);
    }
}
