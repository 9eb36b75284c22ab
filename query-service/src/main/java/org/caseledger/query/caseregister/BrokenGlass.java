package org.caseledger.query.caseregister;

import java.time.Instant;
import java.util.UUID;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassReader;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a case stands open to somebody who could not wait, so that nobody breaks the same glass again. */
@Component
final class BrokenGlass {
    private final BreakGlassReader reader;
    private final LedgerClock clock;

    BrokenGlass(AccessMonths months, LedgerClock clock) {
        this.reader = new BreakGlassReader(months);
        this.clock = clock;
    }

    /** Until when; null where it does not. It is open to the person, whichever of her roles the case is read in. */
    @Nullable
    Instant openUntil(UUID id, AccessScope who) {
        return reader.openFor(who.actor(), id, clock.now())
                .map(BreakGlass::openUntil)
                .orElse(null);
    }
}
