package org.caseledger.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.caseledger.benchmarks.rivals.SetSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureOptionsTest {

    @Test
    void a_question_alone_is_asked_with_the_defaults() {
        MeasureOptions options = parse("append");
        assertThat(options.questions()).containsExactly(Question.APPEND);
        assertThat(options.rounds()).isEqualTo(MeasureOptions.ROUNDS);
        assertThat(options.time()).isEqualTo(MeasureOptions.TIME);
        assertThat(options.set()).isEqualTo(SetSize.ONE);
    }

    @Test
    void rounds_time_and_set_can_be_chosen() {
        MeasureOptions options = parse("append --rounds 2 --seconds 0.5 --set three");
        assertThat(options.rounds()).isEqualTo(2);
        assertThat(options.time()).isEqualTo(Duration.ofMillis(500));
        assertThat(options.set()).isEqualTo(SetSize.THREE);
    }

    @Test
    void all_asks_every_question() {
        assertThat(parse("all").questions()).containsExactly(Question.values());
    }

    @Test
    void the_command_is_shown_as_it_was_typed() {
        assertThat(parse("append --rounds 2").command()).isEqualTo("benchmarks/run append --rounds 2");
    }

    @ParameterizedTest
    @CsvSource({
        "--rounds 3, say what to measure",
        "speed, unknown question: speed",
        "append --set two, unknown --set: two",
        "append --rounds, --rounds needs a value",
        "append --rounds many, --rounds needs a number",
        "append --rounds 0, --rounds lies between 1 and 100",
        "append --rounds 1.5, --rounds is a whole number",
        "append --seconds 0.01, --seconds lies between 0.1 and 60"
    })
    void what_cannot_be_understood_is_named(String typed, String named) {
        assertThatThrownBy(() -> parse(typed))
                .isInstanceOf(MeasureOptions.Misunderstood.class)
                .hasMessageContaining(named);
    }

    private static MeasureOptions parse(String typed) {
        return MeasureOptions.parse(List.of(typed.split(" ")));
    }
}
