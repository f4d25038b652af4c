package id.lontar.form.why;

import id.lontar.form.Form;
import id.lontar.form.carry.LastYear;
import id.lontar.form.layout.Said;
import id.lontar.form.why.Reason.Before;
import id.lontar.form.why.Reason.Input;
import id.lontar.form.why.Reason.Part;
import id.lontar.money.Rupiah;
import id.lontar.rules.Answer;
import id.lontar.rules.Assessment;
import id.lontar.rules.Assessment.Explanation;
import id.lontar.rules.Assessment.Reading;
import id.lontar.rules.Doubt;
import id.lontar.rules.Gated;
import id.lontar.rules.Line;
import id.lontar.rules.Optionally;
import id.lontar.rules.Parameter;
import id.lontar.rules.Source;
import id.lontar.rules.Table;
import id.lontar.rules.op.Personal;
import id.lontar.tax.SpousalStatus;
import id.lontar.words.Words;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Says why the lines of one return are what they are. The rule of a line is the message
/// `why.FORM.LINE`, or `why.LINE` where every form has the same; with `.split` behind it for a
/// couple that shares its tax (PH, MT), and with `.silent` for when nothing of what it names and
/// may stay open was answered.
public record Why(Words words, Form form, Assessment assessment, Optional<LastYear> lastYear) {
    public Reason of(Line<?> line) {
        var explained = assessment.explain(line);
        var inputs =
                explained.readings().stream().map(each -> input(each, explained.result())).toList();
        return new Reason(
                explained,
                name(line),
                explained.result().known().map(each -> said().value(line, each)).orElse(missing()),
                rule(line, inputs),
                doubts(explained, at -> at.equals(line)),
                doubts(explained, at -> !at.equals(line)),
                inputs,
                lastYear.flatMap(each -> each.of(form, line)).map(this::before));
    }

    private Said said() {
        return new Said(words, form, assessment);
    }

    private List<String> doubts(Explanation explained, Predicate<Line<?>> at) {
        return explained.doubts().entrySet().stream()
                .filter(each -> at.test(each.getValue()))
                .map(each -> said(each.getKey(), each.getValue(), explained.line()))
                .toList();
    }

    private String said(Doubt doubt, Line<?> of, Line<?> asked) {
        var text = words.say(doubt.key());
        return of.equals(asked)
                ? words.say("doubt", text)
                : words.say("why.doubtBelow", name(of), text);
    }

    private String missing() {
        return words.say("why.input.missing");
    }

    private Input input(Reading reading, Answer<?> result) {
        var source = reading.source();
        var part = part(source, reading.value());
        var value = value(part, reading);
        return new Input(
                source,
                reading.value(),
                part,
                name(source),
                isUnfinished(reading, result) ? words.say("why.input.unfinished", value) : value,
                said().rows(source));
    }

    /// A list that is there, of which a row does not say what the line needs.
    private static boolean isUnfinished(Reading reading, Answer<?> result) {
        return reading.value().known().isPresent()
                && result instanceof Answer.Missing<?>(var waitsFor)
                && waitsFor.stream()
                        .anyMatch(
                                each ->
                                        each instanceof Table table
                                                && table.id().equals(reading.source().id()));
    }

    private Part part(Source<?> source, Answer<?> answer) {
        if (answer instanceof Answer.Missing<?>) return Part.MISSING;
        return switch (source) {
            case Optionally<?> open when !isAnswered(open) -> Part.SILENT;
            case Gated<?> gated when isClosed(gated) ->
                    isNothing(gated.closed()) ? Part.SILENT : Part.COUNTED;
            case Gated<?> gated -> part(gated.source(), answer);
            default -> Part.COUNTED;
        };
    }

    private boolean isAnswered(Source<?> source) {
        return assessment.answers().says(source.id());
    }

    private boolean isClosed(Gated<?> gated) {
        return assessment.known(gated.gate()).filter(open -> !open).isPresent();
    }

    private static boolean isNothing(Object closed) {
        return closed.equals(Rupiah.ZERO) || closed.equals("") || closed.equals(List.of());
    }

    private String value(Part part, Reading reading) {
        return switch (part) {
            case MISSING -> missing();
            case SILENT -> silent(reading);
            case COUNTED -> said().value(reading.source(), reading.value().known().orElseThrow());
        };
    }

    /// A yes-or-no nobody answered counts as what its rule takes it for.
    private String silent(Reading reading) {
        return reading.value()
                .known()
                .filter(Boolean.class::isInstance)
                .map(said()::of)
                .orElseGet(() -> words.say("why.input.silent"));
    }

    /// A figure of the law with its year, anything else as the form calls it.
    private String name(Source<?> source) {
        return source instanceof Parameter<?> figure
                ? words.say("why.input.law", words.say("law." + figure.id()), year())
                : words.find(form.label(source.id()))
                        .map(found -> words.say(form.label(source.id())))
                        .orElse("");
    }

    private String year() {
        return assessment.year().toString();
    }

    private String rule(Line<?> line, List<Input> inputs) {
        var own = "why." + form.code() + "." + line.id();
        var shared = "why." + line.id();
        var values = inputs.stream().map(Input::value).toArray();
        return Stream.of(own + ".split", own, shared + ".split", shared)
                .filter(each -> splits() || !each.endsWith(".split"))
                .filter(each -> words.find(each).isPresent())
                .findFirst()
                .map(each -> isSilent(each, inputs) ? each + ".silent" : each)
                .map(each -> words.say(each, values))
                .orElse("");
    }

    /// Whether the sentence has another one for this, and nothing it names that may stay open was
    /// answered.
    private boolean isSilent(String key, List<Input> inputs) {
        if (words.find(key + ".silent").isEmpty()) return false;
        var sentence = words.find(key).orElseThrow();
        var open =
                IntStream.range(0, inputs.size())
                        .filter(each -> sentence.contains("{" + each + "}"))
                        .mapToObj(inputs::get)
                        .filter(each -> mayStayOpen(each.source()))
                        .toList();
        return !open.isEmpty() && open.stream().allMatch(each -> each.part() == Part.SILENT);
    }

    private static boolean mayStayOpen(Source<?> source) {
        return source instanceof Optionally<?> || source instanceof Gated<?>;
    }

    private boolean splits() {
        return assessment
                .known(Personal.SPOUSAL_STATUS)
                .flatMap(SpousalStatus::parse)
                .filter(SpousalStatus::splitsCombinedTax)
                .isPresent();
    }

    private Before before(LastYear.Value was) {
        var last = lastYear.orElseThrow().last().assessment();
        return new Before(
                was,
                words.say("why.lastYear", was.year().toString(), stood(was)),
                new Said(words, was.form(), last).value(was.line(), was.value()));
    }

    /// Where the line stood, such as `1770S angka 9`; a line of a worksheet of ours has no number.
    private static String stood(LastYear.Value was) {
        var form = was.form().code().code();
        return was.form()
                .paperOf(was.line())
                .map(paper -> paper.startsWith(form) ? paper : form + " " + paper)
                .orElse(form);
    }
}
