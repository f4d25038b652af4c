package id.lontar.filing.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import id.lontar.form.annual.AnnualForms;
import id.lontar.rules.Law;
import id.lontar.rules.Topic;
import id.lontar.words.Words;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class HelpTextsTest {
    private static final Words ID = Words.in(Words.INDONESIAN);
    private static final Words EN = Words.in(Words.ENGLISH);
    private static final List<HelpEntry> TOLD = told(ID);

    private static List<HelpEntry> told(Words words) {
        return HelpTexts.in(words, Law.shipped(), AnnualForms.ALL);
    }

    @Test
    void noTwoEntriesHaveOneId() {
        var ids = new HashSet<String>();
        for (var each : TOLD) assertTrue(ids.add(each.id()), each.id());
    }

    @Test
    void everyTermIsToldInBothLanguagesWithItsSource() {
        var indonesian = Glossary.in(Words.INDONESIAN).terms();
        var english = Glossary.in(Words.ENGLISH).terms();
        assertEquals(
                indonesian.stream().map(Glossary.Term::id).toList(),
                english.stream().map(Glossary.Term::id).toList());
        for (var each : List.of(indonesian, english))
            for (var term : each) {
                assertFalse(term.name().isBlank(), term.id());
                assertFalse(term.text().isBlank(), term.id());
                assertFalse(term.source().isBlank(), term.id());
            }
        for (var i = 0; i < english.size(); i++)
            assertFalse(
                    english.get(i).text().equals(indonesian.get(i).text()), english.get(i).id());
    }

    /// Each question, column and line of each form, in words and not by its id.
    @Test
    void everyLineOfEveryFormIsThere() {
        var lines = TOLD.stream().filter(each -> each.kind() == Kind.LINE).toList();
        for (var form : AnnualForms.ALL.all())
            form.questions()
                    .map(each -> ID.say(form.label(each.id())))
                    .forEach(
                            label ->
                                    assertTrue(
                                            lines.stream()
                                                    .anyMatch(
                                                            each ->
                                                                    each.title().equals(label)
                                                                            && each.basis()
                                                                                    .contains(
                                                                                            form.code()
                                                                                                    .code())),
                                            form.code() + " " + label));
        for (var each : lines) assertFalse(each.basis().isBlank(), each.id());
    }

    @Test
    void everyDatedFigureOfTheLawIsThereWithItsSource() {
        var ids = TOLD.stream().map(HelpEntry::id).collect(Collectors.toSet());
        Stream.of(Topic.values())
                .filter(each -> each != Topic.INNER)
                .flatMap(each -> Law.files(each).stream())
                .flatMap(
                        name ->
                                Law.shipped().entries(name).stream()
                                        .map(each -> "law." + name + "." + each.from()))
                .forEach(each -> assertTrue(ids.contains(each), each));
        var silent =
                TOLD.stream()
                        .filter(each -> each.kind() == Kind.LAW)
                        .filter(each -> each.text().isBlank() || each.basis().equals("Dasar: "))
                        .map(HelpEntry::id)
                        .toList();
        assertEquals(List.of(), silent);
    }

    /// A message that is still to be filled in, or a rule with holes, would be shown as it is.
    @Test
    void noTextHasAHoleInIt() {
        for (var words : List.of(ID, EN))
            for (var each : told(words)) {
                assertFalse(each.text().contains("{"), each.id() + " " + each.text());
                assertFalse(each.title().isBlank(), each.id());
                assertFalse(each.title().startsWith("form."), each.id());
            }
    }

    @Test
    void aTermIsSeenOnlyAsAWordOfItsOwn() {
        var glossary = Glossary.in(Words.INDONESIAN);
        var terms = glossary.usedIn("Status PTKP dan zakat").stream().map(Glossary.Term::id);
        assertEquals(List.of("ptkp", "zakat"), terms.toList());
        assertEquals(List.of(), glossary.usedIn("SPTX"));
    }

    @Test
    void aMarkedTextIsReadPieceByPiece() {
        var marked = Marked.read("a [b] c\n[d]", '[', ']');
        assertEquals("a b c\nd", marked.text());
        assertEquals(List.of("a b c", "d"), marked.lines().stream().map(Marked::text).toList());
        assertTrue(marked.lines().get(1).hasFound());
    }
}
