package org.caseledger.command.lookups;

import java.time.LocalDate;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody fills a post of a centre, or did.
 *
 * @param staff pseudonymous staff id
 * @param from first day
 * @param until first day on which the post is vacant again; absent while it is filled
 */
public record PostTenure(
        String staff, Role role, LocalDate from, @Nullable LocalDate until) {
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    public boolean isRunning() {
        return until == null;
    }
}
