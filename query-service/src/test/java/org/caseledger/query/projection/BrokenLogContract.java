package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import org.bson.types.Binary;
import org.caseledger.local.testing.Alerts;
import org.caseledger.query.testing.TestLog;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

/** No view goes on over a log that does not hang together. */
abstract class BrokenLogContract extends ProcessingOnStore {
    @Test
    void a_block_that_does_not_follow_the_one_before_stops_every_view() {
        write(50, 5);
        long changed = log.append(Assessments.NOON, Who.LEDGER, Assessments.of(1), Assessments.of(2)) - 1;
        database.getCollection("log")
                .updateOne(Filters.eq("_id", changed), Updates.set("prev", new Binary(new byte[32])));

        Projections projections = start();

        await().untilAsserted(
                        () -> assertThat(projections.failures().brokenLog()).isPresent());
        assertThat(projections.failures().brokenLog().orElseThrow().position()).isEqualTo(changed);
        assertThat(new ProjectionHealth(projections).health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(Alerts.firing(meters.scrape())).containsExactly("ChainBroken");
    }

    @Test
    void a_log_that_grew_differently_after_a_restore_is_noticed() {
        write(50, 5);
        Projections before = start();
        awaitHead(before);
        before.stop();
        database.getCollection("log").drop();
        try (TestLog restored = new TestLog(store.uri(), database.getName())) {
            Assessments.write(restored, 60, 5);
        }

        Projections after = start();

        await().untilAsserted(() -> assertThat(after.failures().brokenLog()).isPresent());
    }
}
