package org.caseledger.local.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.local.store.JournaledStore;
import org.caseledger.local.testing.Printed;
import org.caseledger.tree.LogRoot;
import org.caseledger.tree.TreeHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two months of looks, and what the log says that they were. */
class SealedMonthsTest {
    private static final Instant DAY = Instant.parse("2023-04-01T00:00:00Z");
    private static final String MARCH = "access-202303";
    private static final String APRIL = "access-202304";

    private final Printed out = new Printed();
    private final Printed err = new Printed();
    private final Path folder;
    private final JournaledStore store;
    private final MongoClient client;
    private final MongoDatabase log;
    private final MongoDatabase access;

    SealedMonthsTest(@TempDir Path folder) {
        this.folder = folder;
        store = JournaledStore.open(folder.resolve("store"), 0);
        client = MongoClients.create(store.uri());
        log = client.getDatabase("caseledger");
        access = client.getDatabase("caseledger_access");
    }

    @BeforeEach
    void seal() {
        append(log, "log", "CaseAssigned", "{}");
        for (String month : List.of(MARCH, APRIL)) {
            for (int look = 0; look < 3; look++) {
                append(access, month, "LookedAtOne", "{\"look\":%d}".formatted(look));
            }
            sealed(month, month.equals(MARCH) ? "2023-03" : "2023-04");
        }
    }

    private void sealed(String collection, String month) {
        LogReader reader = new LogReader(LogCollection.of(client, access, collection));
        TreeHead tree = LogRoot.of(reader, Long.MAX_VALUE);
        append(
                log,
                "log",
                "AccessLogSealed",
                "{\"month\":\"%s\",\"size\":%d,\"root\":\"%s\",\"block\":\"%s\"}"
                        .formatted(
                                month, tree.size(), tree.root(), reader.head().hash()));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Test
    void months_that_are_what_they_were_are_counted() throws Exception {
        assertThat(verify()).isZero();
        assertThat(out.text()).contains("looks      2 sealed months", "the log is intact");
    }

    /** Searches stand together under the name of who searched. */
    @Test
    void a_month_with_searches_is_as_sound_as_others() throws Exception {
        String search = "search/case-worker-1/";
        append(access, "access-202305", search, "LookedAtSeveral", "{}");
        assertThat(verify()).as(out.text()).isZero();

        sealed("access-202305", "2023-05");
        append(access, "access-202306", search, "LookedAtSeveral", "{}");

        assertThat(verify()).as(out.text()).isZero();
        assertThat(out.text()).contains("looks      3 sealed months", "hold together: 1;");
    }

    @Test
    void a_look_that_was_changed_is_found() throws Exception {
        access.getCollection(MARCH).updateOne(Filters.eq("_id", 1L), Updates.set("events.0.type", "LookedAtSeveral"));

        assertThat(verify()).isEqualTo(1);
        assertThat(out.text()).contains("BROKEN     the access ledger of 2023-03 is broken: block 1");
    }

    @Test
    void an_end_that_was_cut_off_is_found() throws Exception {
        access.getCollection(APRIL).deleteOne(Filters.eq("_id", 2L));

        assertThat(verify()).isEqualTo(1);
        assertThat(out.text()).contains("BROKEN     the access ledger of 2023-04 is not what was sealed");
    }

    @Test
    void a_look_that_was_added_is_found() throws Exception {
        append(access, MARCH, "LookedAtOne", "{}");

        assertThat(verify()).isEqualTo(1);
        assertThat(out.text()).contains("BROKEN     the access ledger of 2023-03 has 4 events, of which 1 were added");
    }

    @Test
    void a_month_that_was_rewritten_as_a_whole_is_found() throws Exception {
        access.getCollection(MARCH).drop();
        for (int look = 0; look < 3; look++) {
            append(access, MARCH, "LookedAtOne", "{\"another\":%d}".formatted(look));
        }

        assertThat(verify()).isEqualTo(1);
        assertThat(out.text()).contains("BROKEN     the access ledger of 2023-03 is not what was sealed");
    }

    @Test
    void a_month_may_be_gone_that_an_event_says_was_dropped_and_no_other() throws Exception {
        access.getCollection(MARCH).drop();
        assertThat(verify()).isEqualTo(1);
        assertThat(out.text()).contains("BROKEN     the access ledger of 2023-03 is missing");

        append(log, "log", "AccessLogDropped", "{\"month\":\"2023-03\"}");
        assertThat(verify()).isZero();
        assertThat(out.text()).contains("looks      1 sealed months");
    }

    @Test
    void a_look_that_was_taken_out_of_a_month_that_is_not_sealed_yet_is_found() throws Exception {
        for (int look = 0; look < 3; look++) {
            append(access, "access-202305", "LookedAtOne", "{\"look\":%d}".formatted(look));
        }
        assertThat(verify()).isZero();
        assertThat(out.text()).contains("looks      months that are not sealed yet and hold together: 1;");

        access.getCollection("access-202305").deleteOne(Filters.eq("_id", 1L));
        assertThat(verify()).isEqualTo(1);
        assertThat(out.text())
                .contains("BROKEN     the access ledger of 2023-05, which is not sealed yet, is broken: block");
    }

    /** Looks of a month that is not sealed yet say that the others should be there. */
    @Test
    void that_all_sealed_months_were_dropped_is_found_by_one_that_is_not_sealed_yet() throws Exception {
        append(access, "access-202305", "LookedAtOne", "{}");
        access.getCollection(MARCH).drop();
        access.getCollection(APRIL).drop();

        assertBothAreMissed();
    }

    @Test
    void that_all_looks_were_deleted_is_found_by_the_empty_months() throws Exception {
        access.getCollection(MARCH).deleteMany(Filters.empty());
        access.getCollection(APRIL).deleteMany(Filters.empty());

        assertBothAreMissed();
    }

    private void assertBothAreMissed() throws Exception {
        assertThat(verify()).as(out.text()).isEqualTo(1);
        assertThat(out.text())
                .contains(
                        "BROKEN     the access ledger of 2023-03 is missing",
                        "BROKEN     the access ledger of 2023-04 is missing");
    }

    /** A copy of the log alone is a log. */
    @Test
    void where_the_database_is_not_there_that_is_said() throws Exception {
        access.drop();

        assertThat(verify()).isZero();
        assertThat(out.text()).contains("not seen   2 sealed months of the access ledger");
    }

    private int verify() throws InterruptedException {
        return new VerifyCommand(folder, out.stream(), err.stream()).run(List.of("--uri", store.uri()), null);
    }

    private void append(MongoDatabase database, String collection, String type, String payload) {
        append(database, collection, "", type, payload);
    }

    /** @param under a name that several of its kind share */
    private void append(MongoDatabase database, String collection, String under, String type, String payload) {
        LogCollection stored = LogCollection.of(client, database, collection);
        stored.prepare();
        Head head = new LogReader(stored).head();
        UUID id = UUID.randomUUID();
        byte[] text = payload.getBytes(StandardCharsets.UTF_8);
        LogEvent event = new LogEvent(
                id, under + id, null, 0, DAY, type, "1", text, "{}".getBytes(StandardCharsets.UTF_8), null);
        stored.store(Block.seal(head, DAY, "test", List.of(), List.of(Leaf.of(event))));
    }
}
