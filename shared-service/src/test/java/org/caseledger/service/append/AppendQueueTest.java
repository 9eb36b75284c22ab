package org.caseledger.service.append;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AppendQueueTest {
    private final AppendQueue waiting = new AppendQueue();

    /** Who closes may come between the last look at whether it is closed and the sleep. */
    @Test
    void nobody_falls_asleep_after_the_end() {
        waiting.end();

        assertTimeoutPreemptively(Duration.ofSeconds(5), waiting::await);
    }
}
