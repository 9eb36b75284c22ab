package org.caseledger.acceptance.rules;

import java.util.List;

/**
 * A log as it was known at one position after another, so that hundreds of questions need not each read it from its beginning. What was
 * counted of it holds until more becomes known.
 */
public final class KnownLog {
    private final List<Fact> log;
    private final World world = new World();
    private int known;

    public KnownLog(List<Fact> log) {
        this.log = log;
    }

    /** @param events how many are known, not fewer than before */
    public KnownLog upTo(int events) {
        if (events < known) {
            throw new IllegalArgumentException("of " + known + " known events nobody forgets all but " + events);
        }
        log.subList(known, events).forEach(world::fold);
        known = events;
        return this;
    }

    public RecountedStanding standing() {
        return RecountedStanding.of(world);
    }

    public RecountedPeriods periods() {
        return RecountedPeriods.of(world);
    }

    public RecountedBreakdown breakdown() {
        return RecountedBreakdown.of(world);
    }
}
