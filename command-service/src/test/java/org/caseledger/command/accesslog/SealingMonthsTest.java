package org.caseledger.command.accesslog;

import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.caseledger.command.lookups.PermissiveFixture;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogSealed;
import org.junit.jupiter.api.Test;

class SealingMonthsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    private static final String ROOT = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);

    private final AggregateTestFixture<AccessLogMonths> fixture = PermissiveFixture.of(AccessLogMonths.class);

    @Test
    void a_month_is_sealed_as_it_was_read() {
        fixture.givenNoPriorActivity()
                .when(new SealAccessLog("2026-11", 7, ROOT, OTHER, DAY))
                .expectEvents(new AccessLogSealed("2026-11", 7, ROOT, OTHER, DAY));
    }

    /** What was added since is not taken in. */
    @Test
    void what_was_sealed_first_stands() {
        fixture.given(new AccessLogSealed("2026-11", 7, ROOT, OTHER, DAY))
                .when(new SealAccessLog("2026-11", 8, OTHER, OTHER, DAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void a_month_that_was_dropped_is_not_sealed_again() {
        fixture.given(
                        new AccessLogSealed("2025-11", 7, ROOT, OTHER, DAY.minusYears(1)),
                        new AccessLogDropped("2025-11", DAY))
                .when(new SealAccessLog("2025-11", 1, OTHER, OTHER, DAY))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }
}
