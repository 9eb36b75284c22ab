package org.caseledger.benchmarks.faults.plan;

import java.time.Duration;

/**
 * One fault of a plan.
 *
 * @param at after the run began; later, where the strike before it in its lane is not healed by then
 * @param target a node by rank, 0 for the primary of that moment, or the number of a writer; without meaning where the fault names who
 * @param lasting until it is healed
 */
public record Strike(Duration at, InjectedFault fault, int target, Duration lasting) {}
