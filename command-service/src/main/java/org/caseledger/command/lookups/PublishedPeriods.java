package org.caseledger.command.lookups;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
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
     * A deed dated this week needs no look: a period is published after its end, and the shortest is a week, or ends with a month.
     *
     * @throws PublishedPeriodIsForAdministrator if the sender is staff of a centre, but not its administrator, and the day is in such a period
     */
    public static void check(Sender sender, Lookups lookups, LocalDate day, LocalDate today) {
        if (isInPeriodThatIsOver(day, today)
                && isOtherStaff(sender.role())
                && lookups.publishedPeriods().cover(day)) {
            throw new PublishedPeriodIsForAdministrator(day);
        }
    }

    private static boolean isInPeriodThatIsOver(LocalDate day, LocalDate today) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).isBefore(today)
                || day.with(TemporalAdjusters.lastDayOfMonth()).isBefore(today);
    }

    private static boolean isOtherStaff(Role role) {
        return role != Role.CENTRE_ADMINISTRATOR && role.isCentreStaff();
    }
}
