package org.caseledger.acceptance.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The checker says nothing of a log in which nothing is wrong. */
class SoundLivesTest {
    @TestFactory
    Stream<DynamicTest> a_sound_life_breaks_no_rule() {
        return Stories.all().entrySet().stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.getKey(),
                        () -> assertThat(Rules.violations(story.getValue().get().facts()))
                                .isEmpty()));
    }
}
