package org.caseledger.acceptance.rules;

import java.util.List;
import java.util.Optional;

/** One event before what was known when it was recorded, between its neighbours in the log. */
record Scene(List<Fact> log, int index, World world) {
    Fact fact() {
        return log.get(index);
    }

    /** The case it is about. */
    KnownCase it() {
        return world.caseOf(fact().caseId()).orElseThrow();
    }

    /** The event right before it, of the same command. */
    Optional<Fact> previous() {
        return neighbour(index - 1);
    }

    /** The event right after it, of the same command. */
    Optional<Fact> next() {
        return neighbour(index + 1);
    }

    NormsFile.Version norms() {
        return world.normsOn(fact().on());
    }

    private Optional<Fact> neighbour(int other) {
        return other < 0 || other >= log.size()
                ? Optional.empty()
                : Optional.of(log.get(other))
                        .filter(fact ->
                                fact.block() == fact().block() && fact.command().equals(fact().command()));
    }
}
