package org.caseledger.benchmarks.faults.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final Duration LENGTH = Duration.ofSeconds(12);

    @Test
    void the_same_seed_gives_the_same_plan() {
        assertThat(plan(17)).isEqualTo(plan(17)).isNotEqualTo(plan(18));
    }

    @Test
    void a_node_is_struck_only_after_the_strike_before_is_over() {
        LongStream.range(0, 500).forEach(seed -> {
            List<Strike> strikes = plan(seed).of(FaultLane.NODES);
            for (int i = 1; i < strikes.size(); i++) {
                Strike before = strikes.get(i - 1);
                assertThat(strikes.get(i).at())
                        .as("seed %d", seed)
                        .isGreaterThanOrEqualTo(before.at().plus(before.lasting()));
            }
        });
    }

    @Test
    void fifty_plans_in_a_row_have_every_fault_at_least_twice() {
        List<InjectedFault> faults = LongStream.rangeClosed(1, 50)
                .boxed()
                .flatMap(seed -> plan(seed).strikes().stream())
                .map(Strike::fault)
                .toList();

        assertThat(faults).contains(InjectedFault.values());
        for (InjectedFault fault : InjectedFault.values()) {
            assertThat(faults).filteredOn(fault::equals).as("%s", fault).hasSizeGreaterThan(1);
        }
    }

    @Test
    void without_a_pen_nobody_strikes_its_holder_and_all_else_is_the_same() {
        FaultPlan plan = plan(17);
        FaultPlan without = FaultPlan.of(17, LENGTH, EnumSet.of(FaultLane.NODES, FaultLane.PROCESSES));

        assertThat(without.of(FaultLane.HOLDER)).isEmpty();
        assertThat(plan.of(FaultLane.HOLDER)).isNotEmpty();
        assertThat(without.of(FaultLane.NODES)).isEqualTo(plan.of(FaultLane.NODES));
        assertThat(without.of(FaultLane.PROCESSES)).isEqualTo(plan.of(FaultLane.PROCESSES));
    }

    @Test
    void the_holder_of_a_pen_is_killed_at_an_interval() {
        assertThat(FaultPlan.killingHolder(Duration.ofSeconds(20), Duration.ofSeconds(61))
                        .strikes())
                .extracting(Strike::at)
                .containsExactly(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(60));
    }

    private static FaultPlan plan(long seed) {
        return FaultPlan.of(seed, LENGTH, EnumSet.allOf(FaultLane.class));
    }
}
