package id.lontar;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.stream.Stream;

/// Each rule of the house holds for the program, and is seen to fail on a violation planted for it.
class ArchitectureTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("id.lontar");
    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("planted");

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesOfTheHouse")
    void theProgramKeepsTheRule(String name, ArchRule rule) {
        rule.check(PROGRAM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rulesForThePlanted")
    void theRuleFailsOnAPlantedViolation(String name, ArchRule rule) {
        assertTrue(rule.evaluate(PLANTED).hasViolation(), "not caught: " + name);
    }

    static Stream<Arguments> rulesOfTheHouse() {
        return named(new HouseRules("id.lontar"));
    }

    static Stream<Arguments> rulesForThePlanted() {
        return named(new HouseRules("planted"));
    }

    private static Stream<Arguments> named(HouseRules rules) {
        return rules.all().entrySet().stream()
                .map(each -> Arguments.of(each.getKey(), each.getValue()));
    }
}
