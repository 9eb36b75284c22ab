package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.Locale;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.CentreCommissioned;
import org.caseledger.events.District;

/** Who may be commissioned, and what may be registered. */
final class CentreRules {
    private CentreRules() {}

    static void mayCommission(CommissionCentre c) {
        notInTheFuture(c.occurredOn(), c.today());
        if (District.byCode(c.district()).isEmpty()) {
            throw new DistrictUnknown(c.district());
        }
        String expected = String.format(Locale.ROOT, "BR-%s-%02d", c.district(), c.number());
        if (!expected.equals(c.centre())) {
            throw new CentreMisnamed(expected);
        }
    }

    static void mayRegister(CentreCommissioned centre, RegisterCase c) {
        notInTheFuture(c.occurredOn(), c.today());
        if (c.occurredOn().isBefore(centre.occurredOn())) {
            throw new CentreNotRunning(centre.centre(), c.occurredOn());
        }
        if (c.firstContactOn().isAfter(c.occurredOn())) {
            throw new FirstContactAfterRegistration(c.firstContactOn(), c.occurredOn());
        }
    }

    static void mayBringForward(CentreCommissioned centre, BringCaseForward c) {
        notInTheFuture(c.occurredOn(), c.today());
        if (c.occurredOn().isBefore(centre.occurredOn())) {
            throw new CentreNotRunning(centre.centre(), c.occurredOn());
        }
        if (!c.status().isActive()) {
            throw new OnlyActiveCasesComeForward();
        }
        boolean resolved = c.resolvedOn() != null && c.outcome() != null;
        if (resolved != (c.status() == CaseStatus.UNDER_FOLLOW_UP)
                || (c.resolvedOn() == null) != (c.outcome() == null)) {
            throw new ResolutionGoesWithFollowUp();
        }
        inOrder(c.firstContactOn(), c.registeredOn());
        inOrder(c.registeredOn(), c.resolvedOn() == null ? c.occurredOn() : c.resolvedOn());
        inOrder(c.resolvedOn() == null ? c.registeredOn() : c.resolvedOn(), c.occurredOn());
    }

    private static void inOrder(LocalDate earlier, LocalDate later) {
        if (earlier.isAfter(later)) {
            throw new PaperDaysOutOfOrder(earlier, later);
        }
    }

    private static void notInTheFuture(LocalDate occurredOn, LocalDate today) {
        if (occurredOn.isAfter(today)) {
            throw new OccursInTheFuture(occurredOn, today);
        }
    }
}
