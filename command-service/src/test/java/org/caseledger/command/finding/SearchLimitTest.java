package org.caseledger.command.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.caseledger.events.SearchReason;
import org.caseledger.local.store.MemoryStore;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.accessledger.PlaceOnRecord;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Searches that are on record, in the store in memory. */
class SearchLimitTest {
    private static final Looker WORKER = new Looker("case-worker-1", "CASE_WORKER", List.of("BR-PAT-01"), null);

    /** Two minutes before June in India. */
    private static final Instant LATE_IN_MAY = Instant.parse("2025-05-31T18:28:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(LATE_IN_MAY);
    private final MemoryStore store = MemoryStore.open();
    private final MongoClient client = MongoClients.create(store.uri());
    private final AccessMonths months = new AccessMonths(client, client.getDatabase("caseledger_access"));
    private final AccessLedger ledger =
            new AccessLedger(months, now::get, "one", new LogMetrics(new SimpleMeterRegistry(), "append", "access"));
    private final SearchLimit limit = new SearchLimit(new LookReader(months), now::get, 2);

    @AfterEach
    void close() {
        ledger.close();
        client.close();
        store.close();
    }

    @Test
    void those_that_were_recorded_first_are_answered() {
        PlaceOnRecord first = searched();
        PlaceOnRecord second = searched();
        PlaceOnRecord third = searched();

        assertThatCode(() -> limit.requireAmongFirst(WORKER.actor(), first)).doesNotThrowAnyException();
        assertThatCode(() -> limit.requireAmongFirst(WORKER.actor(), second)).doesNotThrowAnyException();
        assertRefused(third, HttpStatus.TOO_MANY_REQUESTS, "SEARCHES_USED_UP");
    }

    @Test
    void one_that_is_not_read_again_is_not_answered_because_others_may_not_be_read_either() {
        PlaceOnRecord known = searched();

        assertRefused(
                new PlaceOnRecord(known.month(), known.position() + 1),
                HttpStatus.SERVICE_UNAVAILABLE,
                "ACCESS_NOT_RECORDED");
    }

    @Test
    void one_at_the_end_of_a_month_is_not_taken_for_one_of_the_next_month() {
        PlaceOnRecord first = searched();
        PlaceOnRecord second = searched();
        now.set(LATE_IN_MAY.plusSeconds(180));
        PlaceOnRecord third = searched();
        PlaceOnRecord fourth = searched();
        assertThat(fourth.position()).as("each month counts anew").isEqualTo(second.position());

        assertThatCode(() -> limit.requireAmongFirst(WORKER.actor(), first)).doesNotThrowAnyException();
        assertThatCode(() -> limit.requireAmongFirst(WORKER.actor(), second)).doesNotThrowAnyException();
        assertRefused(third, HttpStatus.TOO_MANY_REQUESTS, "SEARCHES_USED_UP");
        assertRefused(fourth, HttpStatus.TOO_MANY_REQUESTS, "SEARCHES_USED_UP");
    }

    @Test
    void one_of_a_new_month_that_is_not_read_again_is_not_taken_for_one_of_the_old() {
        PlaceOnRecord known = searched();
        now.set(LATE_IN_MAY.plusSeconds(180));

        assertRefused(
                new PlaceOnRecord(known.month().plusMonths(1), known.position()),
                HttpStatus.SERVICE_UNAVAILABLE,
                "ACCESS_NOT_RECORDED");
    }

    private void assertRefused(PlaceOnRecord place, HttpStatus status, String code) {
        assertThatThrownBy(() -> limit.requireAmongFirst(WORKER.actor(), place))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(status);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    private PlaceOnRecord searched() {
        return ledger.record(Look.searching(WORKER, "PHONE", SearchReason.SHE_IS_HERE, 0))
                .join();
    }
}
