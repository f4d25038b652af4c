package id.lontar.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.form.annual.AnnualForms;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;

/// The last page is where a return is read and sealed: the window has nothing there to answer with,
/// but for the files, which are joined there.
class ReviewPageTest {
    static List<Form> forms() {
        return AnnualForms.ALL.all();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void nothingIsAskedWhereItCannotBeAnswered(Form form) {
        var last = form.pages().getLast();
        assertEquals("review", last.id());
        var asked =
                last.elements().stream()
                        .filter(each -> each instanceof Element.Field)
                        .map(each -> ((Element.Field) each).question().id())
                        .toList();
        assertEquals(List.of(), asked);
    }
}
