package org.caseledger.command.centres;

import java.time.LocalDate;
import java.util.Locale;
import org.caseledger.command.lifecycle.refusals.OccursInTheFuture;
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

    private static void notInTheFuture(LocalDate occurredOn, LocalDate today) {
        if (occurredOn.isAfter(today)) {
            throw new OccursInTheFuture(occurredOn, today);
        }
    }
}
