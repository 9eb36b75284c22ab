package org.caseledger.service.accessledger;

import com.mongodb.MongoException;
import java.util.Optional;
import org.caseledger.service.wallclock.ClockOff;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether looks can be written down now, and in the month that comes. */
final class AccessLedgerHealth implements HealthIndicator {
    private final AccessLedger ledger;

    AccessLedgerHealth(AccessLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Health health() {
        try {
            Optional<String> now = ledger.missingNow();
            if (now.isPresent()) {
                return told(Health.down(), "thisMonth", now.get());
            }
            return ledger.missingNext()
                    .map(next -> told(Health.up(), "nextMonth", next))
                    .orElseGet(() -> Health.up().build());
        } catch (MongoException | ClockOff e) {
            return Health.down(e).build();
        }
    }

    private static Health told(Health.Builder health, String month, String collection) {
        return health.withDetail(month, collection + " is not made")
                .withDetail("mend", AccessMonthMissing.MEND)
                .build();
    }
}
