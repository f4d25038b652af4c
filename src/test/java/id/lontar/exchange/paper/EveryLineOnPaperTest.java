package id.lontar.exchange.paper;

import static id.lontar.exchange.paper.Prints.INDONESIAN;
import static id.lontar.exchange.paper.Prints.bare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import id.lontar.form.Element;
import id.lontar.form.Form;
import id.lontar.form.annual.AnnualForms;
import id.lontar.form.layout.Arrangement;
import id.lontar.form.layout.Laid;
import id.lontar.rules.Answers;
import id.lontar.rules.Assessment;
import id.lontar.verify.Tools;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Walks every question, line and table of every form, and finds each on the paper with the eyes of
/// poppler: its name, and beside it what the return says.
class EveryLineOnPaperTest {
    /// What joins a file to the return and is no part of the form.
    private static final Set<String> LEFT_OUT = Set.of("sha256", "proof");

    /// What stands behind the label of the allowance.
    private static final Set<String> IN_BRACKETS =
            Set.of("identity.ptkpStatus", "instalment.ptkpStatus", "phmt.ptkpStatus");

    @BeforeAll
    static void poppler() {
        assumeFalse(Tools.missing("pdftotext"), "poppler-utils is not on this machine");
    }

    static Stream<Named<Form>> forms() {
        return AnnualForms.ALL.all().stream().map(each -> Named.of(each.code().code(), each));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyLineWithItsFigure(Form form) throws IOException, InterruptedException {
        var year = form.lastYear();
        var answers = new RichReturn(form, year, 3, Map.of()).answers();
        var assessment = Prints.assess(form, year, answers);
        var pdf =
                Prints.kept(
                        form.code().code() + "-lines.pdf",
                        Prints.print(form, year, answers, "7QK4-M2ZD", INDONESIAN));
        var text = Prints.text(pdf);
        var lost = new ArrayList<String>();
        for (var page : form.flow(assessment))
            for (var element : page.elements())
                if (element.asked().test(assessment))
                    said(new ReturnText(INDONESIAN, form, assessment), element).stream()
                            .filter(each -> !text.contains(bare(each)))
                            .forEach(lost::add);
        lost.addAll(apart(form, assessment, text));
        assertEquals(List.of(), lost);
    }

    private static List<String> said(ReturnText text, Element element) {
        return switch (element) {
            case Element.Heading heading -> List.of();
            case Element.Field field when IN_BRACKETS.contains(field.question().id()) ->
                    List.of("(" + text.assessment().answers().values().get(field.question().id()));
            case Element.Field field -> List.of(text.answer(field));
            case Element.Computed computed -> List.of(text.value(computed.line()));
            case Element.Grid grid -> cells(text, grid);
        };
    }

    private static List<String> cells(ReturnText text, Element.Grid grid) {
        var cells = new ArrayList<String>();
        for (var row : text.assessment().answers().rows(grid.table()))
            for (var column : grid.columns())
                if (!LEFT_OUT.contains(column.column().id()))
                    cells.add(cell(text, row.cells().get(column.column().id()), column.codes()));
        grid.total().map(text::value).ifPresent(cells::add);
        return cells;
    }

    /// A code of a pre-printed row is its number, so only its text is looked for.
    private static String cell(ReturnText text, Object value, Optional<String> codes) {
        return switch (value) {
            case LocalDate day -> DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
            case String code when codes.isPresent() -> text.listed(codes.get(), code).orElse(code);
            case String option when option.equals("SLIP") -> "Bukti potong";
            default -> text.said(value);
        };
    }

    /// Every line of the arrangement stands there with number, name and figure next to each other.
    private static List<String> apart(Form form, Assessment assessment, String text) {
        var apart = new ArrayList<String>();
        for (var sheet : Arrangement.paper(form).lay(form, assessment))
            for (var part : sheet.parts())
                for (var piece : part.pieces())
                    if (piece instanceof Laid.Piece.Figure figure) {
                        var line = together(form, assessment, figure);
                        if (!text.contains(bare(line))) apart.add(line);
                    }
        return apart;
    }

    private static String together(Form form, Assessment assessment, Laid.Piece.Figure figure) {
        var text = new ReturnText(INDONESIAN, form, assessment);
        return figure.number()
                + text.label(figure.line())
                + text.beside(figure.entry()).map(each -> "(" + each + ")").orElse("")
                + (figure.asked() ? text.value(figure.line()) : "");
    }

    /// A form with nothing in it still shows all lines of its main sheet and its attachments.
    @ParameterizedTest
    @MethodSource("forms")
    void anEmptyReturnShowsEveryLineToo(Form form) throws IOException, InterruptedException {
        var year = form.lastYear();
        var pdf =
                Prints.kept(
                        form.code().code() + "-empty.pdf",
                        Prints.print(form, year, Answers.NONE, "", INDONESIAN));
        var assessment = Prints.assess(form, year, Answers.NONE);
        assertEquals(List.of(), apart(form, assessment, Prints.text(pdf)));
    }
}
