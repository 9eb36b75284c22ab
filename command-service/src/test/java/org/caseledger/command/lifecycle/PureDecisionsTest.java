package org.caseledger.command.lifecycle;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.caseledger.command.CommandClasses;
import org.caseledger.command.eventlog.BesideOthers;
import org.junit.jupiter.api.Test;

@BesideOthers
class PureDecisionsTest {
    private static final String[] AGGREGATES = {
        "org.caseledger.command.lifecycle..",
        "org.caseledger.command.centres..",
        "org.caseledger.command.contacts..",
        "org.caseledger.command.reviews..",
        "org.caseledger.command.origins..",
        "org.caseledger.command.lookups.."
    };

    @Test
    void aggregates_know_no_framework_but_axon_no_store_and_no_log() {
        noClasses()
                .that()
                .resideInAnyPackage(AGGREGATES)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..",
                        "com.mongodb..",
                        "org.bson..",
                        "org.slf4j..",
                        "org.caseledger.eventlog..",
                        "org.caseledger.service..",
                        "java.io..",
                        "java.nio..",
                        "java.net..")
                .check(CommandClasses.ALL);
    }

    @Test
    void a_decision_asks_neither_the_clock_nor_chance() {
        noClasses()
                .that()
                .resideInAnyPackage(AGGREGATES)
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Random.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Instant")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CommandClasses.ALL);
    }

    @Test
    void packages_of_the_life_and_its_gateway_do_not_go_in_a_circle() {
        slices().matching("org.caseledger.command.(*)..")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(
                        outside("lifecycle", "centres", "contacts", "reviews", "lookups", "gateway", "deadlines"),
                        DescribedPredicate.alwaysTrue())
                .check(CommandClasses.ALL);
    }

    private static DescribedPredicate<JavaClass> outside(String... capabilities) {
        return DescribedPredicate.describe(
                "outside the life and its gateway",
                c -> Arrays.stream(capabilities)
                        .noneMatch(name -> c.getPackageName().startsWith("org.caseledger.command." + name)));
    }
}
