package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.caseledger.local.testing.turns.Turn;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.junit.jupiter.api.Test;

/** Whoever runs a service gives it seconds to end, and then kills it: its port is free again after them, whatever the database does. */
class EndingWithoutDatabaseTest {
    @Test
    @Turn.Third
    void a_service_whose_database_is_away_ends_within_seconds() {
        TestStore store = TestStore.local();
        RunningQueryService service = new RunningQueryService(store);
        assertThat(service.get(Users.STATE_OFFICER, "/api/centres/board").status())
                .isEqualTo(200);
        store.close();

        long begun = System.nanoTime();
        service.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }
}
