package org.caseledger.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Filters;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.testing.Alerts;
import org.caseledger.query.testing.Who;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** In a rolling update a newer version writes what an older one does not know: that one's views wait right before it. */
abstract class UnknownEventContract extends ProcessingOnStore {
    @Test
    void a_view_waits_right_before_an_event_of_an_unknown_type_and_names_it() {
        Map<String, List<Long>> known = write(50, 5);
        long unknown = log.appendUnknown(Assessments.NOON);
        log.append(Assessments.NOON, Who.LEDGER, Assessments.of(0));

        Projections projections = start();
        assertThat(Alerts.firing(meters.scrape())).isEmpty();
        LogHeads heads = new LogHeads(new LogReader(database));
        new LagGauges(projections, List.of(), heads).bindTo(meters);

        await().until(() -> projections.waitsForNewerVersion(TallyView.NAME));
        heads.look();
        assertThat(projections.completed().position(TallyView.NAME)).isEqualTo(unknown - 1);
        assertThat(view.counted()).isEqualTo(known);
        Health health = new ProjectionHealth(projections).health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .hasEntrySatisfying(
                        "unknownEvent",
                        what -> assertThat(what.toString()).contains("CaseSealed", Long.toString(unknown)));
        assertThat(waiting()).isEqualTo(1);
        assertThat(Alerts.firing(meters.scrape())).containsExactly("ViewWaitsForNewerVersion");
        assertThat(projections.failures().stopped()).isEmpty();
    }

    @Test
    void it_leaves_the_view_to_a_newer_version_and_follows_that_one() {
        write(50, 5);
        long unknown = log.appendUnknown(Assessments.NOON);
        Projections projections = start();
        await().until(() -> projections.waitsForNewerVersion(TallyView.NAME));

        await().untilAsserted(() -> {
            projections.followOthers();
            assertThat(token()).doesNotContainKey("owner");
        });
        database.getCollection(ViewTokens.COLLECTION)
                .updateOne(
                        Filters.eq("processor", TallyView.NAME),
                        new Document("$set", new Document("position", unknown).append("owner", "newer")));
        projections.followOthers();

        assertThat(projections.completed().position(TallyView.NAME)).isEqualTo(unknown);
        assertThat(new ProjectionHealth(projections).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void started_again_it_stands_where_it_stood_and_has_counted_nothing_twice() {
        Map<String, List<Long>> known = write(50, 5);
        log.appendUnknown(Assessments.NOON);
        Projections first = start();
        await().until(() -> first.waitsForNewerVersion(TallyView.NAME));
        first.stop();

        Projections again = start();

        await().until(() -> again.waitsForNewerVersion(TallyView.NAME));
        assertThat(view.counted()).isEqualTo(known);
    }

    private double waiting() {
        return meters.get("caseledger.projection.waiting")
                .tag("projection", TallyView.NAME)
                .gauge()
                .value();
    }

    private Document token() {
        return database.getCollection(ViewTokens.COLLECTION)
                .find(Filters.eq("processor", TallyView.NAME))
                .first();
    }
}
