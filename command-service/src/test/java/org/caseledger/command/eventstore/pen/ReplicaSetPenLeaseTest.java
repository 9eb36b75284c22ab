package org.caseledger.command.eventstore.pen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.UUID;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@BesideOthers
@RequiresReplicaSet
class ReplicaSetPenLeaseTest {
    private static final PenHolder ONE = new PenHolder("$one", "one.example:1");
    private static final PenHolder OTHER = new PenHolder("other", "other.example:2");

    private final MongoClient client = MongoClients.create(RealMongo.uri());
    private final MongoDatabase work =
            client.getDatabase("pen_" + UUID.randomUUID().toString().substring(0, 8));
    private final PenLease one = new PenLease(work, ONE);
    private final PenLease other = new PenLease(work, OTHER);

    @AfterEach
    void close() {
        work.drop();
        client.close();
    }

    @Test
    void whoever_comes_first_has_it_as_long_as_it_renews() {
        assertThat(one.holder()).isEmpty();
        assertThat(one.take()).hasValue(1);
        long begun = System.nanoTime();

        while (System.nanoTime() - begun < PenLease.LAPSES_AFTER.plusSeconds(1).toNanos()) {
            assertThat(one.renew(1)).isTrue();
            assertThat(other.take()).isEmpty();
        }

        assertThat(other.holder()).contains(ONE);
    }

    @Test
    void who_does_not_renew_loses_it_and_is_told() {
        one.take();
        long begun = System.nanoTime();

        OptionalLong taken = await().atMost(Duration.ofSeconds(20)).until(other::take, OptionalLong::isPresent);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(PenLease.LAPSES_AFTER.minusMillis(200));
        assertThat(taken).hasValue(2);
        assertThat(one.renew(1)).isFalse();
        assertThat(one.take()).isEmpty();
        assertThat(one.holder()).contains(OTHER);
    }

    @Test
    void who_is_started_again_has_it_at_once() {
        one.take();

        assertThat(new PenLease(work, ONE).take()).hasValue(2);
        assertThat(one.renew(1)).isFalse();
    }

    @Test
    void it_is_left_to_one_who_finds_it() {
        one.take();

        one.leaveTo(OTHER, 1);

        assertThat(one.renew(1)).isFalse();
        assertThat(one.take()).isEmpty();
        assertThat(other.take()).hasValue(3);
    }

    @Test
    void left_to_nobody_it_is_the_first_ones() {
        one.take();

        one.leave(1);

        assertThat(one.holder()).isEmpty();
        assertThat(other.take()).hasValue(2);
    }
}
