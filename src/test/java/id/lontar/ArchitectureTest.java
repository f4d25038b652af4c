package id.lontar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.lontar", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("id.lontar.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheUiKnowsJavaFx =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("id.lontar", "id.lontar.ui..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("javafx..");
}
