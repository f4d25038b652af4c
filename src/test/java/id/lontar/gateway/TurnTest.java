package id.lontar.gateway;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

import java.net.URISyntaxException;
import java.nio.file.Path;

/// Nobody can forget the turn who has no other way to a transaction.
class TurnTest {
    private static final ArchRule RULE =
            noClasses()
                    .that()
                    .resideInAPackage("id.lontar.gateway")
                    .and()
                    .doNotHaveFullyQualifiedName(Turn.class.getName())
                    .should()
                    .callMethodWhere(
                            target(owner(assignableTo(Jdbi.class)))
                                    .or(target(owner(assignableTo(Handle.class))))
                                    .and(target(nameMatching("(in|use)Transaction|begin"))));

    @Test
    void onlyTheTurnOpensTransactions() throws URISyntaxException {
        var program = Desk.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        var classes =
                new ClassFileImporter().importPath(Path.of(program).resolve("id/lontar/gateway"));
        assertTrue(classes.contain(Desk.class));
        RULE.check(classes);
    }

    @Test
    void theRuleSeesATransaction() {
        var classes = new ClassFileImporter().importClasses(Forgetful.class);
        assertThrows(AssertionError.class, () -> RULE.check(classes));
    }

    record Forgetful(Jdbi db) {
        void work() {
            db.useTransaction(handle -> handle.execute("select 1"));
        }
    }
}
