package id.lontar.form.coretax;

import id.lontar.form.Scenarios;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.stream.Stream;

/// Whole Coretax returns, each worked by hand in the comment above it.
class WholeReturnsCtOpTest {
    @TestFactory
    Stream<DynamicTest> everyLineFollows() {
        return Scenarios.of(
                FormCtOp.FORM,
                "CT-OP/employees.yaml",
                "CT-OP/gates.yaml",
                "CT-OP/business.yaml",
                "CT-OP/reductions.yaml",
                "CT-OP/couples.yaml",
                "CT-OP/results.yaml");
    }
}
