package org.caseledger.benchmarks.faults.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The faults of a run, in the order in which they strike in each lane. */
public record FaultPlan(List<Strike> strikes) {
    /** Of the largest number of nodes or writers; whoever is struck takes it modulo how many there are. */
    private static final int TARGETS = 12;

    private static final int FIRST_MILLIS = 500;
    private static final Duration BACK_AFTER = Duration.ofSeconds(1);
    private static final int LONGEST_CALM_MILLIS = 1_000;

    public FaultPlan {
        strikes = List.copyOf(strikes);
    }

    /** The same seed and length give the same plan. Each kind is drawn once before any is drawn again, and what would not be over in time is left out. */
    public static FaultPlan of(long seed, Duration length, Set<FaultLane> lanes) {
        Random random = new Random(seed);
        List<Strike> strikes = new ArrayList<>();
        for (FaultLane lane : FaultLane.values()) {
            if (lanes.contains(lane)) {
                fill(lane, random, length.toMillis(), strikes);
            }
        }
        return new FaultPlan(strikes);
    }

    /** Whoever has the pen is killed at this interval, and is back after a moment. */
    public static FaultPlan killingHolder(Duration every, Duration length) {
        List<Strike> strikes = new ArrayList<>();
        for (Duration at = every; at.compareTo(length) < 0; at = at.plus(every)) {
            strikes.add(new Strike(at, InjectedFault.KILL_HOLDER, 0, BACK_AFTER));
        }
        return new FaultPlan(strikes);
    }

    public List<Strike> of(FaultLane lane) {
        return strikes.stream().filter(strike -> strike.fault().lane() == lane).toList();
    }

    private static void fill(FaultLane lane, Random random, long end, List<Strike> strikes) {
        List<InjectedFault> deck = new ArrayList<>();
        long at = FIRST_MILLIS;
        while (at < end) {
            if (deck.isEmpty()) {
                deck.addAll(shuffled(lane, random));
            }
            InjectedFault fault = deck.remove(deck.size() - 1);
            int lasting = random.nextInt(fault.shortestMillis(), fault.longestMillis() + 1);
            int target = random.nextInt(TARGETS);
            long over = at + lasting + fault.healingMillis();
            if (over <= end) {
                strikes.add(new Strike(Duration.ofMillis(at), fault, target, Duration.ofMillis(lasting)));
            }
            at = over + random.nextInt(LONGEST_CALM_MILLIS);
        }
    }

    private static List<InjectedFault> shuffled(FaultLane lane, Random random) {
        List<InjectedFault> faults = new ArrayList<>(Stream.of(InjectedFault.values())
                .filter(fault -> fault.lane() == lane)
                .toList());
        Collections.shuffle(faults, random);
        return faults;
    }
}
