package org.caseledger.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** What all stories share: who works where, what was settled of each case, and when the demo ends. */
record StoryContext(Map<String, Staff> staff, IntFunction<CaseOutline> outlines, LocalDate lastDay) {
    Staff staffOf(String centre) {
        Staff there = staff.get(centre);
        if (there == null) {
            throw new IllegalStateException("no staff at " + centre);
        }
        return there;
    }

    /** An earlier case that stays: resolved, so never struck off, and registered days before, so recorded by now even if late. */
    Optional<CaseOutline> keptBefore(CaseOutline one) {
        return IntStream.iterate(one.index() - 1, index -> index >= 0, index -> index - 1)
                .mapToObj(outlines)
                .filter(other -> other.resolvedOn() != null
                        && other.registeredOn().isBefore(one.registeredOn().minusDays(3)))
                .findFirst();
    }
}
