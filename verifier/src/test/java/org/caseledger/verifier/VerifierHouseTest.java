package org.caseledger.verifier;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the verifier may know. */
@AnalyzeClasses(packages = "org.caseledger.verifier", importOptions = ImportOption.DoNotIncludeTests.class)
class VerifierHouseTest {
    /** One program checks the other only where neither has code of the other. */
    @ArchTest
    static final ArchRule IT_STANDS_ON_THE_JDK_ALONE = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.caseledger.verifier..");

    @ArchTest
    static final ArchRule NO_PACKAGES_STAND_IN_A_CIRCLE =
            slices().matching("org.caseledger.verifier.(*)..").should().beFreeOfCycles();
}
