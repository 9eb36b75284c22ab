package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.caseledger.service.clock.LedgerClock;
import org.junit.jupiter.api.Test;

/** These tests say what day it is, whenever they run. */
class PinnedDayTest extends ApiTest {
    @Test
    void midnight_in_kolkata_is_hours_away() {
        Instant now = service.bean(LedgerClock.class).instant();
        Instant midnight = TODAY.plusDays(1).atStartOfDay(LedgerClock.ZONE).toInstant();

        assertThat(now.atZone(LedgerClock.ZONE).toLocalDate()).isEqualTo(TODAY);
        assertThat(Duration.between(now, midnight)).isGreaterThan(Duration.ofHours(10));
    }
}
