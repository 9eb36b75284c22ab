package org.caseledger.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A check that never found anything is not believed: each has to find what was planted for it. */
class PlantedViolationsTest {
    /** What a log with positions of its own cannot be made to say; see the tests below. */
    private static final Set<String> OF_NUMBERING = Set.of(
            "positions follow one another",
            "events of an aggregate follow one another",
            "an event stands in the aggregate it is about");

    private static Stream<Planted> all() {
        return Stream.of(
                        PlantedInForm.all(),
                        PlantedAround.all(),
                        PlantedInLives.all(),
                        PlantedInCorrections.all(),
                        PlantedInHelp.all(),
                        PlantedInEnds.all(),
                        PlantedInBooks.all())
                .flatMap(all -> all);
    }

    @TestFactory
    Stream<DynamicTest> what_is_planted_is_found() {
        return all().map(planted -> DynamicTest.dynamicTest(
                planted.check() + ": " + planted.what(),
                () -> assertThat(found(planted.log().get().facts())).contains(planted.check())));
    }

    @Test
    void every_check_has_something_planted_for_it() {
        Set<String> proven = all().map(Planted::check).collect(Collectors.toCollection(TreeSet::new));
        proven.addAll(OF_NUMBERING);

        assertThat(proven)
                .isEqualTo(Rules.ALL.stream().map(Check::name).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void a_hole_in_the_positions_is_found() {
        List<Fact> facts = Stories.intake().facts();

        assertThat(found(Stream.concat(facts.stream().limit(5), facts.stream().skip(6))
                        .toList()))
                .contains("positions follow one another", "events of an aggregate follow one another");
    }

    @Test
    void an_event_in_the_stream_of_another_case_is_found() {
        List<Fact> facts = Stories.comesBack().facts();
        Fact last = facts.get(facts.size() - 1);
        Fact astray = new Fact(
                last.position(),
                last.block(),
                last.recordedOn(),
                Stories.CASE,
                6,
                last.type(),
                "",
                last.payload(),
                last.metadata());

        assertThat(found(Stream.concat(facts.stream().limit(facts.size() - 1L), Stream.of(astray))
                        .toList()))
                .containsExactly("an event stands in the aggregate it is about");
    }

    @Test
    void a_violation_names_rule_position_and_event() {
        Told told = Stories.monitored();
        told.last("CaseResolved").set("agreedByWoman", "false");

        assertThat(Rules.violations(told.facts())).singleElement().satisfies(violation -> {
            assertThat(violation.rule()).isEqualTo(6);
            assertThat(violation.position()).isEqualTo(8);
            assertThat(violation.type()).isEqualTo("CaseResolved");
        });
    }

    private static List<String> found(List<Fact> facts) {
        return Rules.violations(facts).stream().map(Violation::check).toList();
    }
}
