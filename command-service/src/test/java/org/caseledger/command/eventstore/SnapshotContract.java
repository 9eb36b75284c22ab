package org.caseledger.command.eventstore;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.caseledger.eventlog.LogReader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A snapshot is believed only where the log as it stands holds the event it was taken at. */
abstract class SnapshotContract extends NodesOnStore {
    private Node node;

    @BeforeEach
    void takeOne() {
        node = node();
        for (int sequence = 0; sequence < 6; sequence++) {
            node.append("a", sequence, 1);
        }
        take(4);
    }

    @Test
    void one_of_an_event_in_the_log_is_read_and_names_its_block() {
        assertThat(node.engine.readSnapshot("a"))
                .hasValueSatisfying(
                        snapshot -> assertThat(snapshot.getSequenceNumber()).isEqualTo(4));
        assertThat(snapshots().find().first())
                .containsEntry("position", 4L)
                .containsEntry(
                        "hash",
                        new Binary(
                                store.reader().holding(4).orElseThrow().hash().bytes()));
    }

    @Test
    void one_of_an_event_that_the_log_lost_is_discarded_and_an_earlier_one_takes_its_place() {
        cutFrom(3);

        assertThat(node.engine.readSnapshot("a")).isEmpty();
        assertThat(snapshots().countDocuments()).isZero();

        take(2);
        assertThat(node.engine.readSnapshot("a")).isPresent();
    }

    @Test
    void one_of_a_log_that_went_on_otherwise_after_it_was_cut_is_discarded() {
        cutFrom(3);
        node().append("other", 0, 1);
        node().append("a", 3, 2);

        assertThat(node.engine.readSnapshot("a")).isEmpty();
    }

    @Test
    void one_of_another_log_is_discarded() {
        change(set("hash", new Binary(new byte[32])));

        assertThat(node.engine.readSnapshot("a")).isEmpty();
    }

    @Test
    void one_that_names_no_block_is_discarded_whether_its_event_is_there_or_not() {
        change(combine(unset("position"), unset("hash")));
        assertThat(node.engine.readSnapshot("a")).isEmpty();

        take(5);
        change(combine(unset("position"), unset("hash"), set("sequence", 9L)));
        assertThat(node.engine.readSnapshot("a")).isEmpty();
        assertThat(snapshots().countDocuments()).isZero();
    }

    @Test
    void one_that_cannot_be_read_is_left_aside_until_the_next_takes_its_place() {
        for (Bson broken : List.of(
                unset("payload"),
                set("payload", "text"),
                unset("metaData"),
                unset("id"),
                set("id", "one"),
                unset("time"),
                set("hash", new Binary(new byte[3])),
                set("position", "four"))) {
            assertThat(node.engine.readSnapshot("a")).as("%s", broken).isPresent();
            change(broken);

            assertThat(node.engine.readSnapshot("a")).as("%s", broken).isEmpty();

            snapshots().updateOne(new Document(), set("sequence", 3L));
            take(4);
        }
    }

    @Test
    void none_is_kept_of_an_event_that_is_not_there() {
        take(7);

        assertThat(snapshots().find().first()).containsEntry("sequence", 4L);
    }

    @Test
    void one_of_the_same_event_replaces_what_another_version_wrote() {
        change(set("revision", "0"));

        take(4);

        assertThat(snapshots().find().first()).doesNotContainEntry("revision", "0");
    }

    private void take(long sequence) {
        node.engine.storeSnapshot(
                (DomainEventMessage<?>) Node.events("a", sequence, 1).get(0));
    }

    private void cutFrom(long position) {
        store.database().getCollection(LogReader.COLLECTION).deleteMany(gte("_id", position));
    }

    private void change(Bson how) {
        snapshots().updateOne(new Document(), how);
    }

    private MongoCollection<Document> snapshots() {
        return store.database().getCollection(Snapshots.COLLECTION);
    }
}
