package org.caseledger.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {
    private final FigureTable verdicts = Goal.verdicts();

    @Test
    void more_than_it_must_and_less_than_it_should_be() {
        Goal.atLeast("append", 4, 6, "x").judge(verdicts, 5);
        assertThat(verdicts.markdown()).contains("| append | 5x | ≥ 4x: met | ≥ 6x: **not met** |");
    }

    @Test
    void exactly_what_it_must_be_is_enough_in_either_direction() {
        Goal.atLeast("rate", 4, 9, "x").judge(verdicts, 4);
        Goal.atMost("delay", 4, 1, " ms").judge(verdicts, 4);
        assertThat(verdicts.markdown()).contains("≥ 4x: met", "≤ 4 ms: met");
    }

    @Test
    void a_round_without_answers_meets_no_goal() {
        Goal.atMost("p99", 0.25, 0.15, "x").judge(verdicts, 0);
        Goal.atMost("p99", 0.25, 0.15, "x").judge(verdicts, 0.0 / 0.0);
        Goal.atLeast("append", 4, 6, "x").judge(verdicts, 1.0 / 0.0);
        assertThat(verdicts.markdown()).doesNotContain("met");
    }

    @Test
    void without_a_must_only_the_aim_is_judged() {
        Goal.aim("ceiling", 0.9, "x").judge(verdicts, 0.95);
        assertThat(verdicts.markdown()).contains("| ceiling | 0.95x |  | ≥ 0.9x: met |");
    }
}
