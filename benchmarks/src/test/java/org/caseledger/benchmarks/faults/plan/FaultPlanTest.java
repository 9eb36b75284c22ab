package org.caseledger.benchmarks.faults.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final Duration LENGTH = Duration.ofSeconds(12);

    @Test
    void the_same_seed_gives_the_same_plan() {
        assertThat(FaultPlan.of(17, LENGTH)).isEqualTo(FaultPlan.of(17, LENGTH)).isNotEqualTo(FaultPlan.of(18, LENGTH));
    }

    @Test
    void a_node_is_struck_only_after_the_strike_before_is_over() {
        LongStream.range(0, 500).forEach(seed -> {
            List<Strike> strikes = FaultPlan.of(seed, LENGTH).of(FaultLane.NODES);
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
                .flatMap(seed -> FaultPlan.of(seed, LENGTH).strikes().stream())
                .map(Strike::fault)
                .toList();

        assertThat(faults).contains(InjectedFault.values());
        for (InjectedFault fault : InjectedFault.values()) {
            assertThat(faults).filteredOn(fault::equals).as("%s", fault).hasSizeGreaterThan(1);
        }
    }
}
