package id.lontar.ui.board;

import id.lontar.filing.Cabinet;
import id.lontar.filing.Client;
import id.lontar.filing.season.Card;
import id.lontar.filing.season.Clients;
import id.lontar.tax.Nik;
import id.lontar.tax.Npwp;
import id.lontar.tax.TaxpayerKind;
import id.lontar.ui.Context;
import id.lontar.ui.controls.DateField;
import id.lontar.ui.controls.LabeledField;
import id.lontar.ui.controls.NpwpField;
import id.lontar.ui.desk.Picker;
import id.lontar.words.Words;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// One client of the register, to be made or put right.
final class ClientForm {
    private final Context context;
    private final Words words;
    private final Optional<Client> before;
    private final Runnable saved;
    private final Drawer drawer;
    private final TextField name = new TextField();
    private final NpwpField npwp = new NpwpField();
    private final NpwpField nik = new NpwpField();
    private final CheckBox company = new CheckBox();
    private final TextField mail = new TextField();
    private final TextField phone = new TextField();
    private final TextField mandate = new TextField();
    private final DateField until;
    private final TextField engagement = new TextField();
    private final TextArea notes = new TextArea();
    private final LabeledField nameField;
    private final LabeledField npwpField;
    private final LabeledField nikField;
    private final LabeledField untilField;

    ClientForm(Context context, Optional<Client> before, Runnable saved) {
        this.context = context;
        this.words = context.views().words();
        this.before = before;
        this.saved = saved;
        drawer =
                new Drawer(
                        context,
                        words.say(before.isPresent() ? "board.client.edit" : "board.client.add"));
        until = new DateField(words.say("board.client.day"));
        until.setCalendarName(words.say("board.client.calendar"));
        nameField = new LabeledField(words.say("board.client.name"), name);
        npwpField = new LabeledField(words.say("board.client.npwp"), npwp);
        nikField = new LabeledField(words.say("board.client.nik"), nik);
        untilField = new LabeledField(words.say("board.client.until"), until);
        company.setText(words.say("board.client.company"));
        notes.setPrefRowCount(3);
        notes.setWrapText(true);
        before.ifPresent(this::fill);
    }

    /// For whoever has a return and is no client yet.
    ClientForm about(Card card) {
        name.setText(card.name());
        npwp.setValue(Npwp.parse(card.npwp()));
        card.form().ifPresent(form -> company.setSelected(form.kind() == TaxpayerKind.CORPORATE));
        return this;
    }

    void open() {
        if (before.isEmpty()) drawer.add(list());
        for (var each : List.of(nameField, npwpField, nikField)) drawer.add(each);
        drawer.add(company);
        drawer.add(new LabeledField(words.say("board.client.mail"), mail));
        drawer.add(new LabeledField(words.say("board.client.phone"), phone));
        drawer.add(new LabeledField(words.say("board.client.mandate"), mandate));
        drawer.add(untilField);
        drawer.add(new LabeledField(words.say("board.client.engagement"), engagement));
        drawer.add(new LabeledField(words.say("board.client.notes"), notes));
        before.ifPresent(client -> drawer.add(removal(client)));
        drawer.open(words.say("board.client.save"), this::save);
    }

    /// Many at once, from the office's own list.
    private Button list() {
        var list = new Button(words.say("board.list.take"));
        list.setId("takeList");
        list.setOnAction(
                event -> new TakeList(context, Picker.ofSystem(), saved).ask(drawer.main()));
        return list;
    }

    /// Their returns stay, and for a while it can be undone.
    private Button removal(Client client) {
        var remove = new Button(words.say("board.client.remove"));
        remove.setId("clientRemove");
        remove.getStyleClass().add("quiet");
        remove.setOnAction(
                event -> {
                    remove.setDisable(true);
                    context.jobs()
                            .start(
                                    progress -> new Clients(cabinet()).remove(client.id()),
                                    () -> remove.setDisable(false),
                                    removed -> {
                                        drawer.close();
                                        removed.ifPresent(this::offerBack);
                                        saved.run();
                                    });
                });
        return remove;
    }

    private void offerBack(Client client) {
        context.shell()
                .offer(
                        words.say("board.client.removed", client.name()),
                        words.say("board.client.undo"),
                        () ->
                                context.jobs()
                                        .start(
                                                progress ->
                                                        new Clients(cabinet())
                                                                .take(List.of(client)),
                                                taken -> {
                                                    context.shell().say(back(client, taken));
                                                    saved.run();
                                                }));
    }

    private String back(Client client, Clients.Taken taken) {
        return taken.added().isEmpty()
                ? words.say("board.client.there")
                : words.say("board.client.saved", client.name());
    }

    private Cabinet cabinet() {
        return context.bench().cabinet();
    }

    private void fill(Client client) {
        name.setText(client.name());
        npwp.setValue(client.numbers().old().or(() -> Optional.of(client.numbers().npwp())));
        client.numbers()
                .nik()
                .ifPresent(each -> nik.setValue(Optional.of(new Npwp(each.digits()))));
        company.setSelected(client.kind() == TaxpayerKind.CORPORATE);
        mail.setText(client.contact().mail());
        phone.setText(client.contact().phone());
        client.mandate()
                .ifPresent(
                        each -> {
                            mandate.setText(each.number());
                            until.setValue(Optional.of(each.until()));
                        });
        engagement.setText(client.engagement());
        notes.setText(client.notes());
    }

    private void save() {
        var typed = typed();
        if (typed.isEmpty()) return;
        drawer.main().setDisable(true);
        context.jobs()
                .start(
                        progress -> kept(typed.get()),
                        () -> drawer.main().setDisable(false),
                        kept -> {
                            if (!kept) {
                                npwpField.setError(words.say("board.client.there"));
                                return;
                            }
                            drawer.close();
                            context.shell()
                                    .say(words.say("board.client.saved", typed.get().name()));
                            saved.run();
                        });
    }

    /// @return false when somebody else has one of the numbers already
    private boolean kept(Client client) {
        var clients = new Clients(context.bench().cabinet());
        if (before.isEmpty()) return !clients.take(List.of(client)).added().isEmpty();
        var others =
                client.numbers()
                        .all()
                        .anyMatch(
                                each ->
                                        clients.find(each.digits())
                                                .filter(one -> !one.id().equals(client.id()))
                                                .isPresent());
        if (others) return false;
        context.bench().cabinet().office().change(before.get(), client);
        return true;
    }

    private Optional<Client> typed() {
        for (var each : List.of(nameField, npwpField, nikField, untilField)) each.clearProblem();
        var read = Nik.parse(nik.digits());
        if (name.getText().isBlank()) return wrong(nameField, "board.client.noName", name);
        if (!npwp.digits().isEmpty() && npwp.getValue().isEmpty())
            return wrong(npwpField, "board.client.badNpwp", npwp);
        if (!nik.digits().isEmpty() && read.isEmpty())
            return wrong(nikField, "board.client.badNik", nik);
        var numbers = Client.Numbers.of(npwp.getValue(), read);
        if (numbers.isEmpty()) return wrong(npwpField, "board.client.noNumber", npwp);
        var day = until.getValue();
        if (day.isEmpty() && !(mandate.getText().isBlank() && until.editor().getText().isBlank()))
            return wrong(untilField, "board.client.noDay", until.editor());
        return Optional.of(
                new Client(
                        before.map(Client::id).orElseGet(() -> UUID.randomUUID().toString()),
                        name.getText().strip(),
                        company.isSelected() ? TaxpayerKind.CORPORATE : TaxpayerKind.INDIVIDUAL,
                        numbers.get(),
                        new Client.Contact(mail.getText().strip(), phone.getText().strip()),
                        day.map(each -> new Client.Mandate(mandate.getText().strip(), each)),
                        engagement.getText().strip(),
                        notes.getText().strip()));
    }

    private Optional<Client> wrong(LabeledField field, String key, javafx.scene.Node focus) {
        field.setError(words.say(key));
        focus.requestFocus();
        return Optional.empty();
    }
}
