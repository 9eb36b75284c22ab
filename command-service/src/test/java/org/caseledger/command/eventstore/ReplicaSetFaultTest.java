package org.caseledger.command.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.local.testing.RealMongo;
import org.caseledger.local.testing.RequiresReplicaSet;
import org.caseledger.service.append.NotStored;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults that the server itself is told to make, so that the driver's real answers are judged. */
@RequiresReplicaSet
@BesideOthers
class ReplicaSetFaultTest {
    private static final int NOT_WRITABLE_PRIMARY = 10107;
    private static final int WRITE_CONCERN_TIMED_OUT = 64;
    private static final int UNAUTHORISED = 13;

    private Store store;
    private Node node;

    @BeforeEach
    void open() {
        store = Store.replicaSet();
        node = Node.on(store);
        node.append("before", 0, 1);
    }

    @AfterEach
    void close() {
        fail(new Document("mode", "off"));
        node.close();
        store.close();
    }

    /** The driver tries once again by itself; three times is once more than it hides. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5})
    void broken_connections_store_once(int times) {
        failInserts(times, new Document("closeConnection", true));

        assertThat(node.append(Keys.key(1, 1), "a", 0, 2).first()).isEqualTo(1);

        assertThat(History.of(store).places()).containsExactly("before/0", "a/0", "a/1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_primary_that_steps_down_stores_once(int times) {
        failInserts(times, new Document("errorCode", NOT_WRITABLE_PRIMARY));

        assertThat(node.append("a", 0, 1).first()).isEqualTo(1);

        assertThat(History.of(store).places()).containsExactly("before/0", "a/0");
    }

    @Test
    void a_write_concern_error_on_an_applied_insert_is_read_back_as_stored() {
        failInserts(1, writeConcernError());

        assertThat(node.append("a", 0, 1).first()).isEqualTo(1);

        assertThat(History.of(store).places()).containsExactly("before/0", "a/0");
        assertThat(node.meters.counter("caseledger.log.unknown").count()).isZero();
    }

    @Test
    void a_duplicate_that_also_carries_a_write_concern_error_is_settled_by_what_is_visible() {
        Node other = Node.on(store);
        other.append("b", 0, 1);
        failInserts(1, writeConcernError());

        assertThat(node.append("a", 0, 1).first()).isEqualTo(2);

        assertThat(History.of(store).places()).containsExactly("before/0", "b/0", "a/0");
        other.close();
    }

    /** The driver gives up on both of its attempts; the server carries them out seconds later. */
    @Test
    void an_insert_that_lands_long_after_it_was_seen_absent_is_there_once() {
        long lateMillis = 2_000;
        try (Store impatient = store.inAnotherProcess(
                        driver -> driver.applyToSocketSettings(socket -> socket.readTimeout(300, MILLISECONDS)));
                Node quick = Node.on(impatient)) {
            quick.append("before", 1, 1);
            failInserts(2, new Document("blockConnection", true).append("blockTimeMS", lateMillis));

            assertThat(quick.append(Keys.key(1, 1), "a", 0, 1).first()).isEqualTo(2);
            assertThat(quick.append("b", 0, 1).first()).isEqualTo(3);

            await().during(Duration.ofMillis(2 * lateMillis))
                    .atMost(Duration.ofMillis(4 * lateMillis))
                    .untilAsserted(() -> assertThat(History.of(store).places())
                            .containsExactly("before/0", "before/1", "a/0", "b/0"));
        }
    }

    @Test
    void a_user_who_may_not_insert_is_told_that_nothing_was_stored() {
        failInserts(1, new Document("errorCode", UNAUTHORISED));

        assertThatThrownBy(() -> node.append("a", 0, 1)).isInstanceOf(NotStored.class);

        assertThat(node.append("a", 0, 1).first()).isEqualTo(1);
    }

    private static Document writeConcernError() {
        return new Document(
                "writeConcernError",
                new Document("code", WRITE_CONCERN_TIMED_OUT).append("errmsg", "waiting for replication timed out"));
    }

    private void failInserts(int times, Document how) {
        Document data = new Document("failCommands", List.of("insert")).append("appName", store.name());
        data.putAll(how);
        fail(new Document("mode", new Document("times", times)).append("data", data));
    }

    private static void fail(Document how) {
        Document command = new Document("configureFailPoint", "failCommand");
        command.putAll(how);
        RealMongo.node().command(command);
    }
}
