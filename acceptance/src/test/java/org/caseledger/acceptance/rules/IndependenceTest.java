package org.caseledger.acceptance.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A checker that read the rules from the code it checks would find nothing. */
@AnalyzeClasses(packages = "org.caseledger.acceptance")
class IndependenceTest {
    @ArchTest
    static final ArchRule THE_CHECKER_KNOWS_NOTHING_OF_WHAT_IT_CHECKS = noClasses()
            .that()
            .resideInAPackage("org.caseledger.acceptance.rules..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.caseledger.events..",
                    "org.caseledger.eventlog..",
                    "org.caseledger.service..",
                    "org.caseledger.command..",
                    "org.caseledger.query..",
                    "org.caseledger.local..");
}
