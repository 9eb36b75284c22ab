package org.caseledger.command.personal;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import org.caseledger.command.CommandClasses;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.service.json.LedgerJson;
import org.junit.jupiter.api.Test;

@BesideOthers
class PersonalTextTest {
    private static final String HER_NAME = "राधा";

    @Test
    void it_says_nothing_of_itself() {
        PersonalText text = PersonalText.of(HER_NAME);

        assertThat(text.toString() + text + LedgerJson.mapper().writeValueAsString(text))
                .doesNotContain(HER_NAME)
                .contains("sealed");
        assertThat(text.hashCode()).isNotEqualTo(HER_NAME.hashCode());
        assertThat(text.revealed()).isEqualTo(HER_NAME);
    }

    @Test
    void nobody_but_the_seal_what_goes_under_it_and_who_reveals_it_takes_it_out() {
        methods()
                .that()
                .haveName("revealed")
                .and()
                .areDeclaredIn(PersonalText.class)
                .should()
                .onlyBeCalled()
                .byClassesThat()
                .resideInAnyPackage(
                        "org.caseledger.command.personal",
                        "org.caseledger.command.sealing",
                        "org.caseledger.command.reveal",
                        "org.caseledger.command.finding")
                .check(CommandClasses.ALL);
    }

    /** Commands bring it, controllers read it, the store hands it to the seal; aggregates, events and what is told of a command do not know it. */
    @Test
    void nobody_else_has_any() {
        classes()
                .that(describe("know personal text", PersonalTextTest::knowsPersonalText))
                .should()
                .beAssignableTo(PersonalCommand.class)
                .orShould()
                .resideInAnyPackage(
                        "org.caseledger.command.personal",
                        "org.caseledger.command.sealing",
                        "org.caseledger.command.eventstore",
                        "org.caseledger.command.reveal",
                        "org.caseledger.command.finding")
                .orShould()
                .haveNameMatching(".*[.](command[.]api[.][A-Za-z]+CommandController|CandidateCaseCommands)([$].*)?")
                .check(CommandClasses.ALL);
    }

    private static boolean knowsPersonalText(JavaClass one) {
        return one.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency -> dependency.getTargetClass().isEquivalentTo(PersonalText.class)
                        || dependency.getTargetClass().isEquivalentTo(PersonalDetails.class));
    }
}
