package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.Norms;

/** How she is monitored after a resolution, by the norms of its day; each plan records their version. */
record FollowUpPolicy(Norms norms) {
    static FollowUpPolicy on(LocalDate day) {
        return new FollowUpPolicy(Norms.on(day));
    }

    /** @param today the day it is recorded */
    FollowUpPlanned plan(UUID caseId, LocalDate resolvedOn, LocalDate today) {
        return plan(caseId, resolvedOn, slots(resolvedOn), resolvedOn, today);
    }

    /** For a case that comes from paper: what lies behind is not asked for again, but for the last slot, which closes the monitoring. */
    FollowUpPlanned rest(UUID caseId, LocalDate resolvedOn, LocalDate from, LocalDate today) {
        List<LocalDate> all = slots(resolvedOn);
        List<LocalDate> ahead =
                all.stream().filter(slot -> !slot.isBefore(from)).toList();
        return plan(caseId, resolvedOn, ahead.isEmpty() ? all.subList(all.size() - 1, all.size()) : ahead, from, today);
    }

    LocalDate monitoringEndsOn(LocalDate resolvedOn) {
        return resolvedOn.plusMonths(norms.monitoringMonths());
    }

    int attempts() {
        return norms.attempts();
    }

    int modes() {
        return norms.modes();
    }

    private FollowUpPlanned plan(
            UUID caseId, LocalDate resolvedOn, List<LocalDate> slots, LocalDate occurredOn, LocalDate today) {
        return new FollowUpPlanned(
                caseId,
                slots,
                norms.followUpEarlyDays(),
                norms.followUpGraceDays(),
                monitoringEndsOn(resolvedOn),
                slots.get(0).isBefore(today) ? today : null,
                norms.version(),
                occurredOn);
    }

    private List<LocalDate> slots(LocalDate resolvedOn) {
        return Stream.concat(
                        norms.followUpDays().stream().map(resolvedOn::plusDays),
                        norms.followUpMonths().stream().map(resolvedOn::plusMonths))
                .sorted()
                .distinct()
                .toList();
    }
}
