package id.lontar.ui.desk;

import id.lontar.filing.Filing;
import id.lontar.ui.Context;
import id.lontar.ui.Go;
import id.lontar.ui.Screen;
import id.lontar.words.Words;

import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.Optional;

/// The place where returns wait for their confirmation, for days if need be.
public final class CodeDeskScreen implements Screen {
    private final Context context;
    private final List<Filing> waiting;
    private final Optional<CodeDeskPage> page;
    private final BorderPane centre = new BorderPane();

    /// @param filingId the one to show; the longest waiting when there is none
    public CodeDeskScreen(Context context, Optional<String> filingId) {
        this(context, filingId, Picker.ofSystem());
    }

    CodeDeskScreen(Context context, Optional<String> filingId, Picker picker) {
        this.context = context;
        this.waiting = new Waiting(context.bench()).filings();
        this.page =
                filingId.flatMap(context.bench().cabinet()::filing)
                        .filter(each -> each.sealed().isPresent())
                        .or(() -> waiting.stream().findFirst())
                        .map(each -> new CodeDeskPage(context, each.id(), picker));
        centre.setCenter(
                page.map(CodeDeskPage::node)
                        .orElseGet(() -> context.views().load(new EmptyDesk(context, picker))));
        if (waiting.size() > 1) centre.setLeft(list());
    }

    Optional<CodeDeskPage> page() {
        return page;
    }

    @Override
    public List<String> breadcrumb() {
        return List.of(words().say("desk.code.place"));
    }

    @Override
    public Node centre() {
        return centre;
    }

    @Override
    public void shown() {
        page.ifPresent(CodeDeskPage::shown);
    }

    @Override
    public void leave(Runnable then) {
        page.ifPresent(CodeDeskPage::left);
        then.run();
    }

    private Node list() {
        var group = new ToggleGroup();
        var list = new VBox();
        list.getStyleClass().add("waiting-list");
        list.getStylesheets().add(css());
        list.setAccessibleText(words().say("desk.code.waiting"));
        for (var each : waiting) {
            var atHand = ReturnAtHand.of(context.bench(), each);
            var entry = new ToggleButton(atHand.name() + "\n" + atHand.formAndYear(words()));
            entry.getStyleClass().add("choice");
            entry.setMaxWidth(Double.MAX_VALUE);
            entry.setToggleGroup(group);
            entry.setSelected(page.map(it -> it.filingId().equals(each.id())).orElse(false));
            entry.setOnAction(event -> context.shell().go(new Go.CodeDesk(Optional.of(each.id()))));
            list.getChildren().add(entry);
        }
        return list;
    }

    static String css() {
        return java.util.Objects.requireNonNull(CodeDeskScreen.class.getResource("desk.css"))
                .toExternalForm();
    }

    private Words words() {
        return context.views().words();
    }
}
