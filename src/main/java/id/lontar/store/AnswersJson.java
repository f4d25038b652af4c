package id.lontar.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;

import id.lontar.money.Rupiah;
import id.lontar.rules.Answers;
import id.lontar.rules.Row;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Answers with the sort of each value beside it (`{"rp": 5000}`, `{"d": "2024-01-01"}`; text,
/// numbers and flags as they are), so that an answer whose question this version does not know
/// comes back unharmed.
final class AnswersJson {
    private AnswersJson() {}

    static final class Writer extends JsonSerializer<Answers> {
        @Override
        public void serialize(Answers answers, JsonGenerator out, SerializerProvider provider)
                throws IOException {
            out.writeStartObject();
            out.writeFieldName("values");
            values(answers.values(), out);
            out.writeObjectFieldStart("tables");
            for (var table : answers.tables().entrySet()) {
                out.writeArrayFieldStart(table.getKey());
                for (var row : table.getValue()) row(row, out);
                out.writeEndArray();
            }
            out.writeEndObject();
            out.writeEndObject();
        }

        private static void row(Row row, JsonGenerator out) throws IOException {
            out.writeStartObject();
            out.writeStringField("key", row.key());
            out.writeFieldName("cells");
            values(row.cells(), out);
            out.writeEndObject();
        }

        private static void values(Map<String, Object> values, JsonGenerator out)
                throws IOException {
            out.writeStartObject();
            for (var each : values.entrySet()) {
                out.writeFieldName(each.getKey());
                value(each.getValue(), out);
            }
            out.writeEndObject();
        }

        private static void value(Object value, JsonGenerator out) throws IOException {
            switch (value) {
                case String text -> out.writeString(text);
                case Integer number -> out.writeNumber(number);
                case Boolean flag -> out.writeBoolean(flag);
                case Rupiah money -> {
                    out.writeStartObject();
                    out.writeNumberField("rp", money.amount());
                    out.writeEndObject();
                }
                case LocalDate date -> {
                    out.writeStartObject();
                    out.writeStringField("d", date.toString());
                    out.writeEndObject();
                }
                default -> throw new IOException("no stored form for " + value.getClass());
            }
        }
    }

    static final class Reader extends JsonDeserializer<Answers> {
        @Override
        public Answers deserialize(JsonParser in, DeserializationContext context)
                throws IOException {
            JsonNode node = in.readValueAsTree();
            var tables = new HashMap<String, List<Row>>();
            for (var table : node.required("tables").properties()) {
                var rows = new ArrayList<Row>();
                for (var row : table.getValue())
                    rows.add(new Row(row.required("key").asText(), values(row.required("cells"))));
                tables.put(table.getKey(), List.copyOf(rows));
            }
            return new Answers(values(node.required("values")), tables);
        }

        private static Map<String, Object> values(JsonNode node) throws IOException {
            var values = new HashMap<String, Object>();
            for (var each : node.properties()) values.put(each.getKey(), value(each.getValue()));
            return values;
        }

        private static Object value(JsonNode node) throws IOException {
            if (node.isTextual()) return node.textValue();
            if (node.isBoolean()) return node.booleanValue();
            if (node.isInt()) return node.intValue();
            if (node.path("rp").isIntegralNumber()) return Rupiah.of(node.path("rp").longValue());
            if (node.path("d").isTextual()) return LocalDate.parse(node.path("d").textValue());
            throw new IOException("an answer of a sort this version does not know");
        }
    }
}
