package org.caseledger.query.spans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.caseledger.query.testing.RunningQueryService.PATNA;

import com.mongodb.client.MongoCollection;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.function.DoublePredicate;
import org.bson.Document;
import org.caseledger.query.testing.OneCase;
import org.caseledger.query.testing.QueryServiceContract;
import org.caseledger.query.testing.RunningQueryService;
import org.caseledger.query.testing.RunningQueryService.Answer;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.TestStore;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;

/** How far spans are behind the log is among what is collected of views, and spans that stand still show there and in health. */
class SpansLagTest extends QueryServiceContract {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 1);

    @Override
    protected TestStore store() {
        return TestStore.local();
    }

    @Override
    protected String[] settings() {
        return new String[] {RunningQueryService.WITH_MANAGEMENT};
    }

    @Override
    protected void given(TestLog log) {
        log.append(DAY, Who.LEDGER, new OneCase(PATNA, DAY, 1).registered());
    }

    @Test
    void spans_that_stand_still_show_as_lag_of_a_projection_until_they_go_on() {
        long head = service.log().head();
        awaitMetric("caseledger_projection_position", position -> position == head);
        awaitMetric("caseledger_projection_lag_events", lag -> lag == 0);
        MongoCollection<Document> progress = service.log().views().getCollection("progress");
        Document stored = progress.find().into(new ArrayList<>()).get(0);

        progress.replaceOne(
                new Document("_id", stored.get("_id")), new Document(stored).append("position", head + 1_000));
        service.log().append(DAY, Who.LEDGER, new OneCase(PATNA, DAY, 2).registered());

        awaitMetric("caseledger_projection_lag_events", lag -> lag > 0);
        awaitMetric("caseledger_projection_lag_seconds", seconds -> seconds > 0);
        assertThat(managed("/actuator/health").status()).isEqualTo(503);

        progress.replaceOne(new Document("_id", stored.get("_id")), stored);

        awaitMetric("caseledger_projection_lag_events", lag -> lag == 0);
        awaitMetric("caseledger_projection_lag_seconds", seconds -> seconds == 0);
        assertThat(managed("/actuator/health").status()).isEqualTo(200);
    }

    private void awaitMetric(String name, DoublePredicate condition) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(
                                managed("/actuator/prometheus").text().lines())
                        .filteredOn(line -> line.startsWith(name + "{") && line.contains("projection=\"spans\""))
                        .singleElement()
                        .satisfies(line -> assertThat(
                                        condition.test(Double.parseDouble(line.substring(line.lastIndexOf(' ')))))
                                .as(line)
                                .isTrue()));
    }

    private Answer managed(String path) {
        return service.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.managementPort() + path)));
    }
}
