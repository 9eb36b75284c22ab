package org.caseledger.query.registrations;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.moment.Moment;
import org.caseledger.query.spans.Registers;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;

/** How many cases were registered on which day, and how many of them reached each step: sums of cells. */
final class RegistrationDays {
    private final Map<RowKind, SortedMap<LocalDate, Integer>> begun;

    private RegistrationDays(Map<RowKind, SortedMap<LocalDate, Integer>> begun) {
        this.begun = begun;
    }

    static RegistrationDays at(Registers registers, CentreFilter centres, Moment moment) {
        return new RegistrationDays(registers.changes(
                Stream.concat(
                                Stream.of(RegistrationKinds.EVERY, RegistrationKinds.STRUCK_OFF),
                                RegistrationKinds.BY_STEP.values().stream())
                        .collect(Collectors.toSet()),
                centres,
                moment));
    }

    /** Of the first registration. */
    Optional<LocalDate> first() {
        SortedMap<LocalDate, Integer> all = of(RegistrationKinds.EVERY);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.firstKey());
    }

    /** On the days from one to another, both counted. */
    int registered(LocalDate from, LocalDate to) {
        return between(RegistrationKinds.EVERY, from, to);
    }

    int struckOff(LocalDate from, LocalDate to) {
        return between(RegistrationKinds.STRUCK_OFF, from, to);
    }

    /** Registered and not struck off since. */
    int standing(LocalDate from, LocalDate to) {
        return registered(from, to) - struckOff(from, to);
    }

    /** @param from first day of the registrations, not of the step; any if absent */
    int reached(CohortStep step, @Nullable LocalDate from, LocalDate to) {
        RowKind kind = Objects.requireNonNull(RegistrationKinds.BY_STEP.get(step));
        return between(kind, from == null ? LocalDate.MIN : from.plusDays(step.days()), to.plusDays(step.days()));
    }

    private int between(RowKind kind, LocalDate from, LocalDate to) {
        return from.isAfter(to)
                ? 0
                : of(kind).subMap(from, to.plusDays(1)).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    private SortedMap<LocalDate, Integer> of(RowKind kind) {
        return Objects.requireNonNull(begun.get(kind));
    }
}
