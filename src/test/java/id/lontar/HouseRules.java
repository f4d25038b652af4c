package id.lontar;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Who may know whom, for the packages under one root. Arrows only point down.
///
/// @param root `id.lontar`, or the root of planted violations
record HouseRules(String root) {
    private static final List<String> VALUES = List.of("money", "tax", "work", "words");
    private static final List<String> RULES = and(List.of("rules"), "money", "tax", "words");
    private static final List<String> FORM = and(RULES, "form");
    private static final List<String> FILING = and(FORM, "filing", "work");
    private static final List<String> WIRE = and(FILING, "wire");

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("packages form no cycle", noCycle());
        rules.put("only the ui knows JavaFX", onlyTheUiKnowsJavaFx());
        rules.put("nobody knows the root", nobodyKnowsTheRoot());
        rules.put("only the frame knows the frame", onlyTheFrameKnowsTheFrame());
        for (var each : VALUES) rules.put(each + " knows nothing of ours", knowsOnly(each));
        rules.put("rules", knowsOnly("rules", RULES));
        rules.put("form", knowsOnly("form", FORM));
        rules.put("filing", knowsOnly("filing", FILING));
        rules.put("wire", knowsOnly("wire", WIRE));
        for (var each : List.of("sign", "verify", "submit", "store", "exchange"))
            rules.put(each, knowsOnly(each, WIRE));
        rules.put("gateway", knowsOnly("gateway", WIRE));
        rules.put("cli", knowsOnly("cli", and(FILING, "batch")));
        rules.put("ui", knowsOnly("ui", and(FILING, "batch")));
        return rules;
    }

    private ArchRule noCycle() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    private ArchRule onlyTheUiKnowsJavaFx() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(root, root + ".ui..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..");
    }

    /// The root puts everything together, so whoever knew it would know all.
    private ArchRule nobodyKnowsTheRoot() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root);
    }

    private ArchRule onlyTheFrameKnowsTheFrame() {
        return noClasses()
                .that()
                .resideInAPackage(root + ".ui..")
                .and()
                .resideOutsideOfPackage(root + ".ui.frame..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(root + ".ui.frame..");
    }

    private ArchRule knowsOnly(String who) {
        return knowsOnly(who, List.of());
    }

    private ArchRule knowsOnly(String who, List<String> others) {
        var allowed =
                Stream.concat(Stream.of(who), others.stream())
                        .map(each -> root + "." + each + "..")
                        .toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(root + "." + who + "..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(allowed).or(resideOutsideOfPackage(root + "..")));
    }

    private static List<String> and(List<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }
}
