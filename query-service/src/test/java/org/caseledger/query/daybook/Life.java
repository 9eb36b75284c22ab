package org.caseledger.query.daybook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/** One case and all that moved it, in order; counted by walking its movements, which shares nothing with the books. */
final class Life {
    final @Nullable String origin;
    final @Nullable LocalDate registeredOn;
    final List<Movement> movements = new ArrayList<>();

    /** @param origin absent for a case brought forward */
    Life(@Nullable String origin, @Nullable LocalDate registeredOn) {
        this.origin = origin;
        this.registeredOn = registeredOn;
    }

    List<Movement> standing() {
        return movements.stream().filter(Movement::stands).toList();
    }

    /** Movements in force, as known on a day, up to a day. */
    List<Movement> walked(LocalDate asOf, LocalDate knownAt) {
        return movements.stream()
                .filter(movement -> {
                    Movement.Version known = movement.known(knownAt);
                    return known != null && !known.on().isAfter(asOf);
                })
                .toList();
    }

    /** Where it stands. */
    Optional<Movement> last(LocalDate asOf, LocalDate knownAt) {
        return walked(asOf, knownAt).stream().reduce((earlier, later) -> later);
    }

    boolean isHeldBy(String centre, LocalDate asOf, LocalDate knownAt) {
        return last(asOf, knownAt).filter(last -> last.centre.equals(centre)).isPresent();
    }

    /** How often it came to this centre for this reason. */
    int came(PostingReason reason, String centre, LocalDate asOf, LocalDate knownAt) {
        return (int) walked(asOf, knownAt).stream()
                .filter(movement -> movement.reason == reason && movement.centre.equals(centre))
                .count();
    }

    /** How often it went from this centre to another. */
    int left(String centre, LocalDate asOf, LocalDate knownAt) {
        int left = 0;
        String holder = "";
        for (Movement movement : walked(asOf, knownAt)) {
            left += holder.equals(centre) && !movement.centre.equals(centre) ? 1 : 0;
            holder = movement.centre;
        }
        return left;
    }

    boolean registered(String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
        return registeredOn != null
                && centre.equals(origin)
                && in(month, registeredOn)
                && last(asOf, knownAt).isPresent();
    }

    /** Whatever the day of that, as published figures and cohorts count it. */
    boolean struckOff(String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
        return registered(centre, month, asOf, knownAt)
                && last(LocalDate.MAX, knownAt).filter(Life::strikesOff).isPresent();
    }

    boolean standsResolved(String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
        return registered(centre, month, asOf, knownAt)
                && last(asOf, knownAt)
                        .filter(last -> last.account.isResolved() && !strikesOff(last))
                        .isPresent();
    }

    /** Striking off takes the resolution out of every count of whoever knows of it, whatever day it counts by. */
    boolean firstResolved(String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
        return firstResolved(centre, month, asOf, knownAt, outcome -> true);
    }

    boolean handedOver(String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
        return firstResolved(centre, month, asOf, knownAt, ResolutionOutcome::handsOver);
    }

    private boolean firstResolved(
            String centre,
            Periods.Period month,
            LocalDate asOf,
            LocalDate knownAt,
            Predicate<ResolutionOutcome> outcome) {
        return walked(LocalDate.MAX, knownAt).stream().noneMatch(Life::strikesOff)
                && happened(PostingReason.RESOLVED, centre, month, asOf, knownAt).stream()
                        .anyMatch(version -> outcome.test(Objects.requireNonNull(version.outcome())));
    }

    /** Each time it was moved for this reason at this centre in this month. */
    List<Movement.Version> happened(
            PostingReason reason, String centre, Periods.Period month, LocalDate asOf, LocalDate knownAt) {
        return walked(asOf, knownAt).stream()
                .filter(movement -> movement.reason == reason && movement.centre.equals(centre))
                .map(movement -> Objects.requireNonNull(movement.known(knownAt)))
                .filter(version -> in(month, version.on()))
                .toList();
    }

    private static boolean strikesOff(Movement movement) {
        return movement.account
                .closingReason()
                .filter(ClosingReason::strikesOff)
                .isPresent();
    }

    private static boolean in(Periods.Period month, LocalDate day) {
        return !day.isBefore(month.from()) && !day.isAfter(month.to());
    }
}
