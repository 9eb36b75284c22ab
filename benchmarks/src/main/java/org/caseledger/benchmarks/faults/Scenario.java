package org.caseledger.benchmarks.faults;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caseledger.benchmarks.faults.plan.FaultLane;
import org.caseledger.benchmarks.faults.plan.FaultPlan;

/**
 * What a run is to be.
 *
 * @param seed of the writers' commands, and of the plan unless it was made by hand
 * @param length of the time in which faults begin to strike
 * @param patience of each writer's sealer
 * @param pen whether one writer seals for all that share it
 */
public record Scenario(long seed, int writers, Duration length, Duration patience, boolean pen, FaultPlan plan) {
    private static final List<Integer> WRITERS = List.of(1, 2, 4);

    private static final Set<FaultLane> WITHOUT_PEN = EnumSet.complementOf(EnumSet.of(FaultLane.HOLDER));

    /** The first outlives every fault, so that outcomes are waited for; with the second they stay unknown now and then. */
    private static final List<Duration> PATIENCES = List.of(Duration.ofSeconds(30), Duration.ofSeconds(2));

    /** The same seed and length give the same scenario; twelve in a row have each number of writers with each patience, with a pen and without. */
    public static Scenario of(long seed, Duration length) {
        int combinations = WRITERS.size() * PATIENCES.size();
        int number = Math.floorMod(seed, combinations);
        boolean pen = Math.floorMod(seed, 2 * combinations) >= combinations;
        return new Scenario(
                seed,
                WRITERS.get(number % WRITERS.size()),
                length,
                PATIENCES.get(number / WRITERS.size()),
                pen,
                FaultPlan.of(seed, length, pen ? EnumSet.allOf(FaultLane.class) : WITHOUT_PEN));
    }

    /** Four writers share a pen, and whoever has it is killed again and again. */
    public static Scenario killingHolder(long seed, Duration every, Duration length) {
        return new Scenario(
                seed, WRITERS.get(2), length, PATIENCES.get(0), true, FaultPlan.killingHolder(every, length));
    }
}
