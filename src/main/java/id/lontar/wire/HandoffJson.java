package id.lontar.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.lontar.filing.Handoff.Comment;
import id.lontar.filing.Handoff.Enclosure;
import id.lontar.filing.Handoff.Resolved;
import id.lontar.filing.Handoff.Step;
import id.lontar.filing.Handoff.Task;
import id.lontar.filing.HandoffRefused;
import id.lontar.filing.HandoffRefused.Reason;
import id.lontar.filing.Sha256;
import id.lontar.form.Place;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A step as canonical JSON. What is read is what was written, member by member: nothing unknown
/// is passed over, as it would be signed and not shown.
final class HandoffJson {
    static final int VERSION = 1;
    private static final int LONGEST_ID = 200;
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private HandoffJson() {}

    static byte[] write(Step step) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("lontarHandoff", VERSION);
        json.put("matter", step.matter().toString());
        json.put("step", step.number());
        step.previous().ifPresent(each -> json.put("previous", each.hex()));
        json.put("by", step.by().hex());
        json.put("did", step.did().name());
        json.put("to", step.to().hex());
        json.put("toName", step.toName());
        json.put("next", step.next().name());
        json.put("at", step.at().toString());
        json.put("note", step.note());
        json.put("return", step.returnFile().hex());
        var files = json.putArray("files");
        for (var each : step.files())
            files.addObject()
                    .put("name", each.name())
                    .put("sha256", each.digest().hex())
                    .put("size", each.size());
        json.set("comments", comments(step.comments()));
        return CanonicalJson.write(json);
    }

    static Step read(byte[] bytes) throws HandoffRefused {
        try {
            var json = CanonicalJson.readCanonical(bytes);
            var version = json.path("lontarHandoff").asInt();
            if (version > VERSION) throw new HandoffRefused(Reason.NEWER);
            var step = step(json);
            if (version < 1 || !java.util.Arrays.equals(write(step), bytes)) throw broken();
            return step;
        } catch (CanonicalJson.NotCanonical | DateTimeException | IllegalArgumentException e) {
            throw broken();
        }
    }

    private static Step step(JsonNode json) throws HandoffRefused {
        return new Step(
                UUID.fromString(text(json, "matter", 36)),
                json.path("step").asInt(),
                json.has("previous") ? Optional.of(digest(json, "previous")) : Optional.empty(),
                digest(json, "by"),
                Task.valueOf(text(json, "did", 10)),
                digest(json, "to"),
                text(json, "toName", HandoffCards.LONGEST_NAME),
                Task.valueOf(text(json, "next", 10)),
                instant(json),
                text(json, "note", Step.LONGEST_NOTE),
                digest(json, "return"),
                files(json.path("files")),
                readComments(json.path("comments")));
    }

    private static List<Enclosure> files(JsonNode json) throws HandoffRefused {
        var files = new ArrayList<Enclosure>();
        var names = new HashSet<String>();
        for (var each : json) {
            var name = text(each, "name", Enclosure.LONGEST_NAME);
            if (!Enclosure.isName(name) || !names.add(name)) throw broken();
            files.add(new Enclosure(name, digest(each, "sha256"), each.path("size").asLong()));
        }
        if (files.size() > Step.MOST_FILES) throw broken();
        return files;
    }

    static ArrayNode comments(List<Comment> comments) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var each : comments) {
            var json = array.addObject();
            json.put("id", each.id());
            place(json.putObject("on"), each.place());
            json.put("by", each.by());
            json.put("card", each.card().hex());
            json.put("at", each.at().toString());
            json.put("text", each.text());
            each.resolved()
                    .ifPresent(
                            by ->
                                    json.putObject("resolved")
                                            .put("by", by.by())
                                            .put("card", by.card().hex())
                                            .put("at", by.at().toString()));
        }
        return array;
    }

    static List<Comment> readComments(JsonNode json) throws HandoffRefused {
        var comments = new ArrayList<Comment>();
        var ids = new HashSet<String>();
        for (var each : json) {
            var resolved = each.path("resolved");
            var comment =
                    new Comment(
                            UUID.fromString(text(each, "id", 36)).toString(),
                            place(each.path("on")),
                            text(each, "by", HandoffCards.LONGEST_NAME),
                            digest(each, "card"),
                            instant(each),
                            text(each, "text", Comment.LONGEST),
                            resolved.isObject() ? Optional.of(resolved(resolved)) : no());
            if (!ids.add(comment.id())) throw broken();
            comments.add(comment);
        }
        if (comments.size() > Step.MOST_COMMENTS) throw broken();
        return comments;
    }

    private static Optional<Resolved> no() {
        return Optional.empty();
    }

    private static Resolved resolved(JsonNode json) throws HandoffRefused {
        return new Resolved(
                text(json, "by", HandoffCards.LONGEST_NAME), digest(json, "card"), instant(json));
    }

    private static void place(ObjectNode json, Place place) {
        switch (place) {
            case Place.AtQuestion(var question) -> json.put("question", question);
            case Place.AtTable(var table) -> json.put("table", table);
            case Place.AtCell(var table, var row, var column) ->
                    json.put("table", table).put("row", row).put("column", column);
            case Place.AtLine(var line) -> json.put("line", line);
            case Place.AtResult() -> json.put("result", true);
        }
    }

    private static Place place(JsonNode json) throws HandoffRefused {
        if (json.has("question")) return new Place.AtQuestion(text(json, "question", LONGEST_ID));
        if (json.has("line")) return new Place.AtLine(text(json, "line", LONGEST_ID));
        if (json.path("result").asBoolean()) return new Place.AtResult();
        var table = text(json, "table", LONGEST_ID);
        return json.has("row")
                ? new Place.AtCell(
                        table, text(json, "row", LONGEST_ID), text(json, "column", LONGEST_ID))
                : new Place.AtTable(table);
    }

    private static String text(JsonNode json, String name, int longest) throws HandoffRefused {
        var value = json.path(name);
        if (!value.isTextual() || value.textValue().length() > longest) throw broken();
        return value.textValue();
    }

    /// Within the years that people write; what is further off no page could show.
    private static Instant instant(JsonNode json) throws HandoffRefused {
        var at = Instant.parse(text(json, "at", 40));
        if (at.isBefore(EARLIEST) || !at.isBefore(LATEST)) throw broken();
        return at;
    }

    private static Sha256 digest(JsonNode json, String name) throws HandoffRefused {
        return new Sha256(text(json, name, 64));
    }

    private static HandoffRefused broken() {
        return new HandoffRefused(Reason.BROKEN_CHAIN);
    }
}
