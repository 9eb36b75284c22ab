package org.caseledger.command.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import org.caseledger.events.SearchReason;
import org.caseledger.local.store.MemoryStore;
import org.caseledger.service.accessledger.AccessLedger;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookReader;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.append.LogMetrics;
import org.caseledger.service.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Searches that are on record, in the store in memory. */
class SearchLimitTest {
    private static final Looker WORKER = new Looker("case-worker-1", "CASE_WORKER", List.of("BR-PAT-01"), null);

    private final MemoryStore store = MemoryStore.open();
    private final MongoClient client = MongoClients.create(store.uri());
    private final AccessMonths months = new AccessMonths(client, client.getDatabase("caseledger_access"));
    private final AccessLedger ledger = new AccessLedger(
            months, InstantSource.system(), "one", new LogMetrics(new SimpleMeterRegistry(), "append", "access"));
    private final SearchLimit limit = new SearchLimit(new LookReader(months), InstantSource.system(), 2);

    @AfterEach
    void close() {
        ledger.close();
        client.close();
        store.close();
    }

    @Test
    void those_that_were_recorded_first_are_answered() {
        long first = searched();
        long second = searched();
        long third = searched();

        assertThatCode(() -> limit.requireAmongFirst(WORKER.actor(), first)).doesNotThrowAnyException();
        assertThatCode(() -> limit.requireAmongFirst(WORKER.actor(), second)).doesNotThrowAnyException();
        assertRefused(third, HttpStatus.TOO_MANY_REQUESTS, "SEARCHES_USED_UP");
    }

    @Test
    void one_that_is_not_read_again_is_not_answered_because_others_may_not_be_read_either() {
        long known = searched();

        assertRefused(known + 1, HttpStatus.SERVICE_UNAVAILABLE, "ACCESS_NOT_RECORDED");
    }

    private void assertRefused(long position, HttpStatus status, String code) {
        assertThatThrownBy(() -> limit.requireAmongFirst(WORKER.actor(), position))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.status()).isEqualTo(status);
                    assertThat(refused.code()).isEqualTo(code);
                });
    }

    private long searched() {
        return ledger.record(Look.searching(WORKER, "PHONE", SearchReason.SHE_IS_HERE, 0))
                .join();
    }
}
