package id.lontar.exchange;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.lontar.form.Form;
import id.lontar.form.Forms;
import id.lontar.rules.Kind;
import id.lontar.rules.Table;
import id.lontar.wire.ReturnJson;

import java.util.LinkedHashMap;
import java.util.Map;

/// The JSON Schema of the return file, made from the form definitions so that it cannot drift. The
/// file `lontar-return-1.schema.json` beside this class is its text; a test holds them equal.
public final class ReturnSchema {
    /// What a double still holds exactly; RFC 8785 allows no more.
    private static final long LARGEST = (1L << 53) - 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<Kind<?>, String> NAMES = names();

    private ReturnSchema() {}

    public static String text(Forms forms) {
        return ReturnFileJson.text(of(forms));
    }

    private static ObjectNode of(Forms forms) {
        var schema = NODES.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", ReturnFileJson.SCHEMA);
        schema.put("title", "Lontar return file (*.lontar.json), version " + ReturnJson.VERSION);
        schema.put("type", "object");
        schema.putArray("required").add("lontar").add("form").add("taxYear");
        schema.put("additionalProperties", false);
        var members = schema.putObject("properties");
        members.putObject("$schema").put("type", "string");
        members.putObject("lontar").put("const", ReturnJson.VERSION);
        var codes = members.putObject("form").putArray("enum");
        forms.all().stream().map(form -> form.code().code()).distinct().forEach(codes::add);
        members.putObject("taxYear").put("type", "integer");
        members.putObject("revision").put("type", "integer").put("minimum", 0);
        for (var name : new String[] {"answers", "tables", "lines"})
            members.putObject(name).put("type", "object");
        law(members.putObject("law"));
        var perForm = schema.putArray("allOf");
        for (var form : forms.all()) perForm.add(rule(form));
        kinds(schema.putObject("$defs"));
        return schema;
    }

    private static void law(ObjectNode law) {
        law.put("description", "The law that lines were computed with.");
        law.put("type", "object").put("additionalProperties", false);
        law.putArray("required").add("id").add("since").add("of");
        var members = law.putObject("properties");
        members.putObject("id").put("type", "string");
        members.set("since", reference(Kind.DATE));
        members.putObject("of").put("type", "string");
    }

    private static ObjectNode rule(Form form) {
        var rule = NODES.objectNode();
        rule.putObject("if")
                .putObject("properties")
                .putObject("form")
                .put("const", form.code().code());
        var then = rule.putObject("then").putObject("properties");
        then.putObject("taxYear").put("minimum", form.firstYear()).put("maximum", form.lastYear());
        var answers = then.putObject("answers").put("additionalProperties", false);
        var questions = answers.putObject("properties");
        form.questions().forEach(each -> questions.set(each.id(), reference(each.kind())));
        var tables = then.putObject("tables").put("additionalProperties", false);
        var rows = tables.putObject("properties");
        form.tables().forEach(each -> rows.set(each.id(), list(each)));
        return rule;
    }

    private static ObjectNode list(Table table) {
        var list = NODES.objectNode().put("type", "array");
        var row = list.putObject("items").put("type", "object").put("additionalProperties", false);
        var cells = row.putObject("properties");
        cells.putObject("key").put("type", "string").put("minLength", 1);
        for (var column : table.columns()) cells.set(column.id(), reference(column.kind()));
        return list;
    }

    private static ObjectNode reference(Kind<?> kind) {
        return NODES.objectNode().put("$ref", "#/$defs/" + NAMES.get(kind));
    }

    private static Map<Kind<?>, String> names() {
        var names = new LinkedHashMap<Kind<?>, String>();
        names.put(Kind.MONEY, "rupiah");
        names.put(Kind.TEXT, "text");
        names.put(Kind.DATE, "date");
        names.put(Kind.NUMBER, "number");
        names.put(Kind.FLAG, "flag");
        return names;
    }

    private static void kinds(ObjectNode definitions) {
        definitions
                .putObject("rupiah")
                .put("description", "Whole rupiah; no fraction, no separators.")
                .put("type", "integer")
                .put("minimum", -LARGEST)
                .put("maximum", LARGEST);
        definitions.putObject("text").put("type", "string");
        definitions
                .putObject("date")
                .put("description", "YYYY-MM-DD")
                .put("type", "string")
                .put("pattern", "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
        definitions
                .putObject("number")
                .put("type", "integer")
                .put("minimum", Integer.MIN_VALUE)
                .put("maximum", Integer.MAX_VALUE);
        definitions.putObject("flag").put("type", "string").putArray("enum").add("YA").add("TIDAK");
    }
}
