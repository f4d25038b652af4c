package id.lontar.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.lontar.filing.ReturnFiles.Reading;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.rules.Kind;
import id.lontar.rules.Row;
import id.lontar.rules.Table;

import java.util.TreeMap;

/// A return as JSON: the document inside the seal and, without the computed lines, the return file.
///
/// ```json
/// {"lontar":1, "form":"1770S", "taxYear":2024, "revision":0,
///  "answers":{"identity.name":"..."},
///  "tables":{"assets":[{"key":"1", "code":"012", "cost":1000000}]}}
/// ```
public final class ReturnJson {
    public static final int VERSION = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Forms forms;

    public ReturnJson(Forms forms) {
        this.forms = forms;
    }

    public ObjectNode write(TaxReturn taxReturn) {
        var form = form(taxReturn);
        var json = NODES.objectNode();
        json.put("lontar", VERSION);
        json.put("form", taxReturn.form().code());
        json.put("taxYear", taxReturn.year().year());
        json.put("revision", taxReturn.revision());
        json.set("answers", answers(form, taxReturn.answers()));
        json.set("tables", tables(form, taxReturn.answers()));
        return json;
    }

    /// The same with the law it was computed with and what came out: the return file. A seal holds
    /// no such thing, so that the same content has the same seal whatever program it went through.
    public ObjectNode writePinned(TaxReturn taxReturn) {
        var json = write(taxReturn);
        taxReturn
                .pin()
                .ifPresent(
                        pin -> {
                            json.putObject("law")
                                    .put("id", pin.law())
                                    .put("since", pin.since().toString())
                                    .put("of", pin.of());
                            var lines = json.putObject("lines");
                            pin.lines().forEach((line, value) -> put(lines, line, value));
                        });
        return json;
    }

    /// The same with every computed line that is known: what is sealed.
    public ObjectNode write(TaxReturn taxReturn, Assessment assessment) {
        var json = write(taxReturn);
        var lines = json.putObject("lines");
        for (var line : assessment.lines())
            assessment.known(line).ifPresent(value -> put(lines, line.id(), ofLine(value)));
        return json;
    }

    public Reading read(byte[] json) {
        return new ReturnReading(forms).of(json);
    }

    public Reading read(JsonNode json) {
        return new ReturnReading(forms).of(json);
    }

    private Form form(TaxReturn taxReturn) {
        return forms.find(taxReturn.form(), taxReturn.year())
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        taxReturn.form() + " has no year " + taxReturn.year()));
    }

    private static ObjectNode answers(Form form, Answers answers) {
        var kinds = new TreeMap<String, Kind<?>>();
        form.questions().forEach(each -> kinds.put(each.id(), each.kind()));
        var json = NODES.objectNode();
        for (var each : new TreeMap<>(answers.values()).entrySet()) {
            var kind = kinds.get(each.getKey());
            if (kind == null)
                throw new IllegalArgumentException("the form does not ask " + each.getKey());
            put(json, each.getKey(), kind.toJson(each.getValue()));
        }
        return json;
    }

    private static ObjectNode tables(Form form, Answers answers) {
        var json = NODES.objectNode();
        form.tables()
                .filter(table -> !answers.rows(table).isEmpty())
                .forEach(
                        table -> {
                            var rows = json.putArray(table.id());
                            for (var row : answers.rows(table)) rows.add(row(table, row));
                        });
        return json;
    }

    private static ObjectNode row(Table table, Row row) {
        var json = NODES.objectNode().put("key", row.key());
        for (var column : table.columns()) {
            var value = row.cells().get(column.id());
            if (value != null) put(json, column.id(), column.kind().toJson(value));
        }
        return json;
    }

    private static Object ofLine(Object value) {
        return switch (value) {
            case Rupiah amount -> amount.amount();
            case Integer number -> number.longValue();
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }

    private static void put(ObjectNode json, String name, Object value) {
        if (value instanceof Long number) json.put(name, number);
        else json.put(name, (String) value);
    }
}
