package id.lontar.ui.wizard;

import static id.lontar.rules.op.Personal.*;

import id.lontar.filing.Person;
import id.lontar.form.RowKeys;
import id.lontar.rules.Row;

import javafx.fxml.FXML;
import javafx.scene.control.Button;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The family as it was on the first of January; the profile knows most of it.
public final class FamilyPage implements WizardPage {
    private final Optional<Person> person;
    private @Nullable Sheet sheet;
    @FXML private Button fromProfile;

    FamilyPage(Optional<Person> person) {
        this.person = person;
    }

    @Override
    public String id() {
        return "family";
    }

    @Override
    public void ready(Sheet sheet) {
        this.sheet = sheet;
        fromProfile.setOnAction(event -> fill());
    }

    @Override
    public void follow() {
        var more = sheet != null && !missing(sheet).isEmpty();
        fromProfile.setVisible(more);
        fromProfile.setManaged(more);
    }

    private void fill() {
        if (sheet == null) return;
        var rows = new ArrayList<>(sheet.model().answers().rows(FAMILY));
        for (var each : missing(sheet))
            rows.add(new Row(Long.toString(RowKeys.highest(rows) + 1), member(each).cells()));
        sheet.model().setRows(FAMILY, rows);
    }

    /// Who is in the profile and not yet in the table, told apart by NIK, else by name.
    private List<Person.Dependant> missing(Sheet sheet) {
        var here = sheet.model().answers().rows(FAMILY);
        return person.stream()
                .flatMap(each -> household(each).stream())
                .filter(each -> here.stream().noneMatch(row -> same(row, each)))
                .toList();
    }

    private static boolean same(Row row, Person.Dependant member) {
        return member.nik().isBlank()
                ? row.text(MEMBER_NAME).equalsIgnoreCase(member.name())
                : row.text(MEMBER_NIK).equals(member.nik());
    }

    private static List<Person.Dependant> household(Person person) {
        var all = new ArrayList<Person.Dependant>();
        person.spouse()
                .ifPresent(
                        spouse ->
                                all.add(
                                        new Person.Dependant(
                                                spouse.name(),
                                                spouse.nik(),
                                                relation(spouse.nik()),
                                                spouse.occupation())));
        all.addAll(person.dependants());
        return all;
    }

    /// The day of birth in a woman's NIK is 40 higher.
    private static String relation(String nik) {
        if (!nik.matches("[0-9]{16}")) return "";
        return Integer.parseInt(nik.substring(6, 8)) > 40 ? "ISTRI" : "SUAMI";
    }

    private static Row member(Person.Dependant member) {
        var row = Row.empty("new").with(MEMBER_NAME, member.name());
        if (!member.nik().isBlank()) row = row.with(MEMBER_NIK, member.nik());
        if (!member.relation().isBlank()) row = row.with(MEMBER_RELATION, member.relation());
        return member.occupation().isBlank()
                ? row
                : row.with(MEMBER_OCCUPATION, member.occupation());
    }
}
