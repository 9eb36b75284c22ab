package org.caseledger.command.evidence;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.Message;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;

/** Periods whose figures were published. Who dates a deed inside one changes what was published, and needs the centre administrator. */
public record PublishedPeriods(List<Period> periods) {
    /** Both days belong to it. */
    public record Period(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public PublishedPeriods {
        periods = List.copyOf(periods);
    }

    public boolean cover(LocalDate day) {
        return periods.stream().anyMatch(period -> period.covers(day));
    }

    /**
     * A deed dated today needs no look: a period is published after its end.
     *
     * @throws PublishedPeriodIsForAdministrator if the sender is staff of a centre, but not its administrator, and the day is in such a period
     */
    public static void check(Message<?> command, LocalDate day, LocalDate today) {
        if (day.isBefore(today)
                && isOtherStaff(command)
                && Evidence.of(command).publishedPeriods().cover(day)) {
            throw new PublishedPeriodIsForAdministrator(day);
        }
    }

    private static boolean isOtherStaff(Message<?> command) {
        return command.getMetaData().get(EventMetadata.ROLE) instanceof String role
                && !role.equals(Role.CENTRE_ADMINISTRATOR.code())
                && Role.valueOf(role).isCentreStaff();
    }
}
