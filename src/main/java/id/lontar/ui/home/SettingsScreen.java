package id.lontar.ui.home;

import id.lontar.filing.Settings;
import id.lontar.ui.Context;
import id.lontar.ui.Door;
import id.lontar.ui.Look;
import id.lontar.ui.Screen;
import id.lontar.ui.Theme;
import id.lontar.ui.controls.CopyButton;
import id.lontar.ui.vault.VaultDoor;
import id.lontar.words.Words;

import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/// Text size, colours, language, backups, where the data lies, and what the keyring remembers.
public final class SettingsScreen implements Screen {
    private static final List<Integer> SIZES = List.of(100, 115, 130, 150, 175, 200);

    private static final List<String> LOOKS =
            Stream.concat(Stream.of(Look.SYSTEM), Stream.of(Look.values()).map(Look::setting))
                    .toList();

    private final Context context;
    private final Door door;
    private final IntConsumer textSize;
    private final Words words;
    private final List<Node> more;
    private @Nullable Parent drawn;

    @FXML private ComboBox<Integer> size;
    @FXML private ComboBox<String> look;
    @FXML private ComboBox<String> language;
    @FXML private Label languageNote;
    @FXML private CheckBox notices;
    @FXML private FlowPane cards;
    @FXML private Label lastBackup;
    @FXML private Label secondBackup;
    @FXML private Button noSecond;
    @FXML private Button backUp;
    @FXML private Label place;
    @FXML private FlowPane placeActions;
    @FXML private Label keyring;

    /// @param textSize dresses the window anew, in percent
    /// @param more cards that other pages bring along
    public SettingsScreen(Context context, Door door, IntConsumer textSize, List<Node> more) {
        this.more = List.copyOf(more);
        this.context = context;
        this.door = door;
        this.textSize = textSize;
        this.words = context.views().words();
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(words.say("home.settings"));
    }

    @Override
    public Node centre() {
        if (drawn == null) drawn = context.views().load(this);
        return drawn;
    }

    @FXML
    void initialize() {
        var liked = door.settings();
        size.getItems().setAll(SIZES);
        size.setConverter(named(each -> each + " %"));
        size.setValue(SIZES.stream().filter(each -> each >= liked.scale()).findFirst().orElse(100));
        size.setOnAction(event -> resize(size.getValue()));
        look.getItems().setAll(LOOKS);
        look.setConverter(named(each -> words.say("home.look." + each)));
        look.setValue(LOOKS.contains(liked.theme()) ? liked.theme() : Look.SYSTEM);
        look.setOnAction(event -> wear(look.getValue()));
        language.getItems().setAll("id", "en");
        language.setConverter(named(each -> words.say("home.language." + each)));
        language.setValue(liked.language());
        language.setOnAction(event -> speak(language.getValue()));
        notices.setSelected(liked.notices());
        cards.getChildren().addAll(more);
        place.setText(door.vault().place().toString());
        placeActions
                .getChildren()
                .add(
                        new CopyButton(
                                words.say("ui.copy"),
                                words.say("ui.copied"),
                                door.vault().place().toString()));
        tellBackup();
    }

    private void resize(int percent) {
        textSize.accept(percent);
        keep(door.settings().scaledTo(percent));
    }

    private void wear(String setting) {
        Theme.wear(Look.of(setting));
        keep(door.settings().withTheme(setting));
    }

    private void speak(String tag) {
        keep(door.settings().inLanguage(tag));
        languageNote.setText(words.say("home.language.next"));
    }

    @FXML
    void notices() {
        keep(door.settings().noticing(notices.isSelected()));
    }

    private void keep(Settings settings) {
        try {
            door.keep(settings);
        } catch (IOException e) {
            throw new UncheckedIOException("settings", e);
        }
    }

    private void tellBackup() {
        var told = new BackupWords(words, context.bench().clock().instant());
        var places = door.vault().backupPlaces();
        if (places.isEmpty()) {
            // Of an office: its server sees to them.
            lastBackup.setText(words.say("home.backup.office"));
            secondBackup.setText("");
            return;
        }
        lastBackup.setText(told.of(places.getFirst()));
        var second = places.stream().skip(1).findFirst();
        secondBackup.setText(
                second.map(each -> words.say("home.backup.second.at", each.folder(), told.of(each)))
                        .orElseGet(() -> words.say("home.backup.second.none")));
        noSecond.setVisible(second.isPresent());
        noSecond.setManaged(second.isPresent());
    }

    @FXML
    void backUp() {
        backUpTo(door.vault().place().resolve("backups"));
    }

    @FXML
    void backUpElsewhere() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.say("home.backup.where"));
        var folder = chooser.showDialog(place.getScene().getWindow());
        if (folder != null) backUpTo(folder.toPath());
    }

    private void backUpTo(Path folder) {
        new BackupNow(context, door.vault()).into(folder, backUp, this::tellBackup);
    }

    /// A second place for the daily ones.
    @FXML
    void chooseSecond() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words.say("home.backup.second.where"));
        var folder = chooser.showDialog(place.getScene().getWindow());
        if (folder != null) second(Optional.of(folder.toPath()));
    }

    @FXML
    void noSecond() {
        second(Optional.empty());
    }

    void second(Optional<Path> folder) {
        var liked = door.settings();
        keep(
                folder.map(each -> liked.backedUpIn(each.toString()))
                        .orElseGet(liked::backedUpBesideOnly));
        door.vault().alsoBackUpTo(folder);
        context.jobs()
                .start(
                        progress -> {
                            door.vault().backUpIfDue();
                            return true;
                        },
                        done -> tellBackup());
    }

    @FXML
    void changePassphrase() {
        secrets().changePassphrase(() -> done("vault.change.done"));
    }

    @FXML
    void newRecoveryKey() {
        secrets().newRecoveryKey(() -> done("vault.newKey.done"));
    }

    private VaultDoor secrets() {
        return new VaultDoor(
                context.views(),
                context.jobs(),
                door.vault(),
                door.practice(),
                new VaultDrawer(context));
    }

    private void done(String key) {
        context.shell().closeDrawer();
        context.shell().say(words.say(key));
    }

    @FXML
    void remember() {
        keyring(true);
    }

    @FXML
    void forget() {
        keyring(false);
    }

    private void keyring(boolean remembered) {
        context.jobs()
                .start(
                        progress -> door.vault().remember(remembered),
                        done ->
                                keyring.setText(
                                        words.say(
                                                !done
                                                        ? "home.keyring.none"
                                                        : remembered
                                                                ? "home.keyring.remembered"
                                                                : "home.keyring.forgotten")));
    }

    private static <T> StringConverter<T> named(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        };
    }
}
