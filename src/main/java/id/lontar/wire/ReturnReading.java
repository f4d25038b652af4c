package id.lontar.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import id.lontar.filing.Pin;
import id.lontar.filing.ReturnFiles.Fault;
import id.lontar.filing.ReturnFiles.Reading;
import id.lontar.filing.TaxReturn;
import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.form.Revised;
import id.lontar.rules.Answers;
import id.lontar.rules.Kind;
import id.lontar.rules.Row;
import id.lontar.rules.Table;
import id.lontar.tax.FormCode;
import id.lontar.tax.TaxYear;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one return document and collects everything that is wrong with it.
final class ReturnReading {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final Set<String> MEMBERS =
            Set.of(
                    "$schema",
                    "lontar",
                    "form",
                    "taxYear",
                    "revision",
                    "answers",
                    "tables",
                    "lines",
                    "law");

    private final Forms forms;
    private final List<Fault> faults = new ArrayList<>();

    ReturnReading(Forms forms) {
        this.forms = forms;
    }

    Reading of(byte[] bytes) {
        try {
            return of(CanonicalJson.read(bytes));
        } catch (CanonicalJson.NotCanonical e) {
            fault("", "file.notJson", e.line(), e.column());
            return new Reading.Unreadable(faults);
        }
    }

    Reading of(JsonNode json) {
        var form = head(json);
        if (form.isEmpty()) return new Reading.Unreadable(faults);
        for (var each : json.properties())
            if (!MEMBERS.contains(each.getKey()))
                fault(pointer("", each.getKey()), "file.unknownMember", each.getKey());
        var answers =
                new Answers(
                        values(form.get(), member(json, "answers")),
                        tables(form.get(), member(json, "tables")));
        var revision = json.path("revision");
        if (!revision.isMissingNode() && (!revision.canConvertToInt() || revision.intValue() < 0))
            fault("/revision", "file.revision");
        var pin = json.has("law") ? pin(json) : Optional.<Pin>empty();
        if (!faults.isEmpty()) return new Reading.Unreadable(faults);
        var version = Math.max(revision.intValue(), Revised.of(answers));
        return new Reading.Read(
                new TaxReturn(
                        form.get().code(),
                        new TaxYear(json.path("taxYear").intValue()),
                        version,
                        Revised.as(form.get(), version, answers),
                        pin));
    }

    /// The law the figures in `lines` were computed with.
    private Optional<Pin> pin(JsonNode json) {
        var law = member(json, "law");
        var lines = new HashMap<String, Object>();
        for (var each : member(json, "lines").properties())
            plain(each.getValue())
                    .ifPresentOrElse(
                            value -> lines.put(each.getKey(), value),
                            () -> fault(pointer("/lines", each.getKey()), "file.line"));
        var since = Optional.ofNullable(law.path("since").textValue()).flatMap(Kind.DATE::fromJson);
        if (law.path("id").isTextual() && law.path("of").isTextual() && since.isPresent())
            return Optional.of(
                    new Pin(
                            law.path("id").textValue(),
                            since.get(),
                            law.path("of").textValue(),
                            lines));
        fault("/law", "file.law");
        return Optional.empty();
    }

    /// Version, form and year: without them nothing else can be judged.
    private Optional<Form> head(JsonNode json) {
        var version = json.path("lontar");
        if (!version.isIntegralNumber() || version.intValue() < 1)
            return none("/lontar", "file.notReturn");
        if (version.intValue() > ReturnJson.VERSION)
            return none("/lontar", "file.newer", version.intValue(), ReturnJson.VERSION);
        var code = FormCode.parse(json.path("form").asText());
        if (code.isEmpty()) return none("/form", "file.unknownForm", json.path("form").asText());
        var year = json.path("taxYear");
        if (!year.isIntegralNumber() || year.intValue() < 1984 || year.intValue() > 9999)
            return none("/taxYear", "file.noYear");
        var form = forms.find(code.get(), new TaxYear(year.intValue()));
        return form.isPresent()
                ? form
                : none("/taxYear", "file.formNotInYear", code.get().code(), year.asText());
    }

    private Optional<Form> none(String pointer, String key, Object... arguments) {
        fault(pointer, key, arguments);
        return Optional.empty();
    }

    private JsonNode member(JsonNode json, String name) {
        var member = json.path(name);
        if (member.isMissingNode()) return NOTHING;
        if (!member.isObject()) fault(pointer("", name), "file.notObject", name);
        return member;
    }

    private Map<String, Object> values(Form form, JsonNode json) {
        var kinds = new HashMap<String, Kind<?>>();
        form.questions().forEach(each -> kinds.put(each.id(), each.kind()));
        var values = new HashMap<String, Object>();
        for (var each : json.properties()) {
            var at = pointer("/answers", each.getKey());
            var kind = kinds.get(each.getKey());
            if (kind == null) fault(at, "file.unknownQuestion", each.getKey());
            else value(at, kind, each.getValue()).ifPresent(v -> values.put(each.getKey(), v));
        }
        return values;
    }

    private Map<String, List<Row>> tables(Form form, JsonNode json) {
        var known = new HashMap<String, Table>();
        form.tables().forEach(each -> known.put(each.id(), each));
        var tables = new HashMap<String, List<Row>>();
        for (var each : json.properties()) {
            var at = pointer("/tables", each.getKey());
            var table = known.get(each.getKey());
            if (table == null) fault(at, "file.unknownTable", each.getKey());
            else if (!each.getValue().isArray()) fault(at, "file.notArray", each.getKey());
            else if (!each.getValue().isEmpty())
                tables.put(each.getKey(), rows(at, table, each.getValue()));
        }
        return tables;
    }

    private List<Row> rows(String at, Table table, JsonNode json) {
        var keys = new HashSet<String>();
        var rows = new ArrayList<Row>(json.size());
        for (var each : json) {
            var here = at + "/" + rows.size();
            if (!each.isObject()) fault(here, "file.notObject", table.id());
            rows.add(new Row(key(here, each, keys, rows.size()), cells(here, table, each)));
        }
        return rows;
    }

    /// A row written by hand may leave its key out and is then named by its place.
    private String key(String at, JsonNode row, Set<String> taken, int place) {
        var given = row.path("key");
        var key = given.isMissingNode() ? "row-" + (place + 1) : given.asText();
        if (!given.isMissingNode() && (!given.isTextual() || key.isEmpty()))
            fault(at + "/key", "file.wrongKind.String", "key");
        else if (!taken.add(key)) fault(at + "/key", "file.rowTwice", key);
        return key;
    }

    private Map<String, Object> cells(String at, Table table, JsonNode row) {
        var cells = new HashMap<String, Object>();
        for (var each : row.properties()) {
            if (each.getKey().equals("key")) continue;
            var here = pointer(at, each.getKey());
            var column = table.column(each.getKey());
            if (column.isEmpty()) fault(here, "file.unknownColumn", each.getKey(), table.id());
            else
                value(here, column.get().kind(), each.getValue())
                        .ifPresent(value -> cells.put(each.getKey(), value));
        }
        return cells;
    }

    private Optional<?> value(String at, Kind<?> kind, JsonNode json) {
        var plain = plain(json);
        var value = plain.flatMap(kind::fromJson);
        if (value.isEmpty())
            fault(at, "file.wrongKind." + kind, at.substring(at.lastIndexOf('/') + 1));
        return value;
    }

    /// The `Long` or `String` a kind is read from.
    private static Optional<Object> plain(JsonNode json) {
        if (json.isTextual())
            return Optional.<Object>of(json.textValue()).filter(ReturnReading::isWellFormed);
        if (!json.isIntegralNumber() || !json.canConvertToLong()) return Optional.empty();
        var number = json.longValue();
        return number <= CanonicalJson.LARGEST && number >= -CanonicalJson.LARGEST
                ? Optional.of(number)
                : Optional.empty();
    }

    private static boolean isWellFormed(Object text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode((String) text);
    }

    private void fault(String pointer, String key, Object... arguments) {
        faults.add(new Fault(pointer, key, List.of(arguments)));
    }

    private static String pointer(String at, String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
