package org.caseledger.query.feed;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.stream.LongStream;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Users;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** Blocks were taken out of the store far behind the head: who reads that far is told, and goes past no hole. */
class BrokenFeedTest extends QueryServiceContract {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 2);
    private static final int OF_A_BLOCK = 250;
    /** More than is read at once. */
    private static final int MISSING = 8 * OF_A_BLOCK;

    private long hole;

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected void given(TestLog log) {
        hole = log.head() + 1 + 2 * OF_A_BLOCK;
        AccessLogEvent other = new AccessLogDropped("2025-05", DAY);
        for (int i = 0; i < 40; i++) {
            log.append(DAY, Who.LEDGER, Collections.nCopies(OF_A_BLOCK, other).toArray(AccessLogEvent[]::new));
        }
    }

    @Test
    void who_reads_behind_it_is_told_where_it_is_and_gets_nothing_from_behind_it() {
        takeOut(hole, hole + OF_A_BLOCK);

        assertThat(Consumer.ids(service.get(Users.AUDITOR, after(hole - 101) + "&limit=1000")))
                .isEqualTo(LongStream.range(hole - 100, hole).boxed().toList());
        isToldOfTheHole(service.get(Users.AUDITOR, after(hole - 1) + "&timeout=5"));
        assertThat(service.open(Users.AUDITOR, "/api/events", Long.toString(hole - 1))
                        .statusCode())
                .isEqualTo(503);

        takeOut(hole, hole + MISSING);
        isToldOfTheHole(service.get(Users.AUDITOR, after(hole - 1)));
        assertThat(Consumer.ids(service.get(Users.AUDITOR, after(service.log().head() - 1))))
                .as("who is behind no hole goes on")
                .containsExactly(service.log().head());
    }

    private void isToldOfTheHole(Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("LOG_BROKEN");
        assertThat(answer.json().get("detail").asString()).contains("position " + hole + ",");
        assertThat(answer.header("Retry-After")).isEqualTo("60");
    }

    private void takeOut(long from, long until) {
        service.log()
                .database()
                .getCollection(LogReader.COLLECTION)
                .deleteMany(and(gte("_id", from), lt("_id", until)));
    }

    private static String after(long lastEventId) {
        return "/api/events?lastEventId=" + lastEventId;
    }
}
