package org.caseledger.service.append;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.LogReader;
import org.junit.jupiter.api.Test;

class KnownHeadTest {
    private static final Head THEN = new Head(7, Instant.EPOCH, Hash.over(new byte[] {1}));
    private static final Head NOW = new Head(7_000_000, Instant.EPOCH, Hash.over(new byte[] {2}));

    private final LogReader log = mock(LogReader.class);

    /** Whoever has stored nothing for weeks would read all that others did. */
    @Test
    void one_that_was_read_long_ago_is_read_again() {
        when(log.head()).thenReturn(THEN, NOW);
        KnownHead head = new KnownHead(log, Duration.ofSeconds(1), Duration.ZERO);

        assertThat(head.get()).isEqualTo(THEN);
        assertThat(head.get()).isEqualTo(NOW);
    }

    @Test
    void one_that_was_read_just_now_stands() {
        when(log.head()).thenReturn(THEN, NOW);
        KnownHead head = new KnownHead(log, Duration.ofSeconds(1), Duration.ofMinutes(5));

        assertThat(head.get()).isEqualTo(THEN);
        assertThat(head.get()).isEqualTo(THEN);
    }
}
