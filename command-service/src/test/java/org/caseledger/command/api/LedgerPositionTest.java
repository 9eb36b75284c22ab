package org.caseledger.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.caseledger.eventlog.LogReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerPositionTest extends ApiTest {
    private static final String POSITION = "Ledger-Position";
    private static final String KEY = "Idempotency-Key";

    @Test
    void every_command_reads_the_position_of_its_sender() {
        List<Write> writes = Write.all(service);

        assertThat(writes).hasSizeGreaterThan(40);
        assertThat(writes)
                .allSatisfy(write -> assertThat(post(write.path(), "{}", write.sender(), KEY, "once", POSITION, "soon")
                                .json()
                                .path("errors")
                                .valueStream()
                                .map(error -> error.path("code").asString()))
                        .contains("LEDGER_POSITION_UNREADABLE"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "0x10", "9999999999999999999", "\"7\"", "W/\"7\""})
    void what_is_no_position_is_told_with_the_name_of_the_header(String position) {
        Answer answer = post("/api/cases", REGISTRATION, WORKER, POSITION, position);

        refused(answer, 400, "LEDGER_POSITION_UNREADABLE");
        assertThat(answer.text("detail")).contains(POSITION);
    }

    @Test
    void two_positions_are_no_position() {
        refused(
                post("/api/cases", REGISTRATION, WORKER, POSITION, "1", POSITION, "2"),
                400,
                "LEDGER_POSITION_UNREADABLE");
    }

    @Test
    void a_position_that_was_answered_is_reached() {
        Answer first = post("/api/cases", REGISTRATION, WORKER);

        created(post("/api/cases", REGISTRATION, WORKER, POSITION, first.header(POSITION)));
    }

    @Test
    void one_that_does_not_come_is_told_within_the_bound_and_decides_nothing() {
        long head = head();
        long begun = System.nanoTime();

        Answer answer = post("/api/cases", REGISTRATION, WORKER, POSITION, Long.toString(head + 1_000));

        refused(answer, 503, "LEDGER_BEHIND");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(answer.text("detail")).contains(Long.toString(head + 1_000));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void one_of_another_ledger_is_told_so_at_once() {
        refused(
                post("/api/cases", REGISTRATION, WORKER, POSITION, "999999999999999999"),
                400,
                "LEDGER_POSITION_BEYOND_HEAD");
    }

    private long head() {
        return service.bean(LogReader.class).head().position();
    }
}
