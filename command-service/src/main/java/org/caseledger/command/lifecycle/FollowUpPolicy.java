package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.FollowUpPlanned;

/**
 * How she is monitored after a resolution; dated configuration, whose version each plan records.
 *
 * @param from first day of resolutions it holds for
 * @param days slots counted in days from the resolution
 * @param months slots counted in calendar months from it, the day clamped to the month's end
 * @param monitoringMonths how long monitoring lasts: six months is the published norm
 * @param earlyDays how long before its day a slot may be answered
 * @param graceDays how long after its day a slot is not yet overdue
 * @param attempts failed attempts after which she may be called untraceable
 * @param modes in how many different ways they must have been made
 */
record FollowUpPolicy(
        String version,
        LocalDate from,
        List<Integer> days,
        List<Integer> months,
        int monitoringMonths,
        int earlyDays,
        int graceDays,
        int attempts,
        int modes) {

    /** Newest first; the oldest also holds for what was resolved before it. */
    private static final List<FollowUpPolicy> ALL = List.of(new FollowUpPolicy(
            "2023-04", LocalDate.of(2023, 4, 1), List.of(7, 15, 30), List.of(2, 3, 4, 5, 6), 6, 3, 3, 3, 2));

    static FollowUpPolicy on(LocalDate day) {
        return ALL.stream()
                .filter(policy -> !policy.from.isAfter(day))
                .findFirst()
                .orElse(ALL.get(ALL.size() - 1));
    }

    FollowUpPlanned plan(UUID caseId, LocalDate resolvedOn) {
        List<LocalDate> slots = Stream.concat(
                        days.stream().map(resolvedOn::plusDays), months.stream().map(resolvedOn::plusMonths))
                .sorted()
                .distinct()
                .toList();
        LocalDate ends = resolvedOn.plusMonths(monitoringMonths);
        return new FollowUpPlanned(caseId, slots, earlyDays, graceDays, ends, version, resolvedOn);
    }
}
