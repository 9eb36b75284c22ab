package org.caseledger.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Who may know whom, over all modules. */
@AnalyzeClasses(packages = "org.caseledger", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule EVENTS_STAND_ON_THE_JDK_ALONE = classes()
            .that()
            .resideInAPackage("org.caseledger.events..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "org.caseledger.events..");

    @ArchTest
    static final ArchRule THE_LOG_KNOWS_EVENTS_AND_THE_DRIVER = classes()
            .that()
            .resideInAPackage("org.caseledger.eventlog..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.net.ssl..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "org.bson..",
                    "com.mongodb..",
                    "org.caseledger.events..",
                    "org.caseledger.packing..",
                    "org.caseledger.eventlog..");

    @ArchTest
    static final ArchRule APPENDING_KNOWS_NO_FRAMEWORK_OF_EVENTS = noClasses()
            .that()
            .resideInAPackage("org.caseledger.service.append..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "org.springframework..");

    @ArchTest
    static final ArchRule WRITING_DOES_NOT_KNOW_READING = noClasses()
            .that()
            .resideInAPackage("org.caseledger.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.caseledger.query..", "org.caseledger.local..");

    @ArchTest
    static final ArchRule READING_DOES_NOT_KNOW_WRITING = noClasses()
            .that()
            .resideInAPackage("org.caseledger.query..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.caseledger.command..", "org.caseledger.local..");

    @ArchTest
    static final ArchRule LOCAL_KNOWS_NEITHER_SERVICE = noClasses()
            .that()
            .resideInAPackage("org.caseledger.local..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.caseledger.command..", "org.caseledger.query..", "org.caseledger.service..");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_THE_DEMO = noClasses()
            .that()
            .resideOutsideOfPackage("org.caseledger.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.caseledger.demo..");

    /** The library that describes the API asks with types of its own. */
    @ArchTest
    static final ArchRule JSON_IS_JACKSON_3 = noClasses()
            .that()
            .doNotHaveSimpleName("OwnType")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.fasterxml.jackson.databind..");

    @ArchTest
    static final ArchRule NO_PACKAGES_STAND_IN_A_CIRCLE =
            slices().matching("org.caseledger.(**)").should().beFreeOfCycles();

    @ArchTest
    static void no_register_depends_on_another(JavaClasses all) {
        Set<String> registers = all.stream()
                .filter(type -> type.getAllRawInterfaces().stream()
                        .anyMatch(one -> one.getSimpleName().equals("RegisterDefinition")))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)) // what some are made of is none
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertThat(registers).hasSizeGreaterThan(5);
        registers.forEach(one -> noClasses()
                .that()
                .resideInAPackage(one)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        registers.stream().filter(other -> !other.equals(one)).toArray(String[]::new))
                .check(all));
    }

    /** Of a demo it may be, as its clock runs ahead or behind. */
    private static final String MAY_BE_NEGATIVE = "clockOffset";

    @ArchTest
    static void no_setting_takes_a_duration_without_a_bound(JavaClasses all) {
        Set<JavaField> durations = all.stream()
                .filter(one -> one.isAnnotatedWith(ConfigurationProperties.class))
                .flatMap(one -> one.getFields().stream())
                .filter(field -> field.getRawType().isEquivalentTo(Duration.class))
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> !field.getName().equals(MAY_BE_NEGATIVE))
                .collect(Collectors.toSet());

        assertThat(durations).hasSizeGreaterThan(20).allSatisfy(field -> {
            assertThat(field.isAnnotatedWith(DurationMin.class))
                    .as("%s has a least value", field.getFullName())
                    .isTrue();
            assertThat(field.getOwner().isAnnotatedWith(Validated.class))
                    .as("%s is validated", field.getOwner().getName())
                    .isTrue();
        });
    }
}
