package id.lontar.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;

import id.lontar.rules.Law;

import org.junit.jupiter.api.Test;

import java.util.List;

/// All whole returns of one form in one test, read once: what the mutation run works with, which
/// runs the same tests some thousand times. [WholeReturnsTest] tells them apart.
public class ReturnsByForm {
    private static final List<Scenario> ALL =
            WholeReturnsTest.files().stream()
                    .flatMap(file -> WholeReturnsTest.read(file).stream())
                    .toList();

    @Test
    void f1770() {
        every("1770");
    }

    @Test
    void f1770S() {
        every("1770S");
    }

    @Test
    void f1770SS() {
        every("1770SS");
    }

    @Test
    void f1771() {
        every("1771");
    }

    @Test
    void coretaxOfPersons() {
        every("CT-OP");
    }

    @Test
    void coretaxOfCompanies() {
        every("CT-BADAN");
    }

    private static void every(String form) {
        var its = ALL.stream().filter(each -> each.form().code().equals(form)).toList();
        assertEquals(false, its.isEmpty(), form);
        var law = Law.shipped();
        for (var each : its) assertEquals(List.of(), each.differences(law), each.toString());
    }
}
