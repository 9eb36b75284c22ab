package org.caseledger.command.sealedkeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.caseledger.command.folds.EventsRead;
import org.caseledger.command.folds.PersistedFold;
import org.caseledger.command.folds.WrittenLog;
import org.caseledger.eventlog.Head;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys that the log names are those of its sealed events, whatever was kept of them and whoever died over it; the log is read once for them. */
abstract class NamedKeysContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final CaseEvent EVENT = new RiskAssessed(new UUID(0, 1), RiskLevel.HIGH, LocalDate.of(2026, 1, 5));
    private static final UUID FIRST = new UUID(0, 2);
    private static final UUID SECOND = new UUID(0, 3);

    private final String name = "named_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    private final EventsRead read = new EventsRead();

    @SuppressWarnings("NullAway.Init") // set before each test
    private MongoClient client;

    @SuppressWarnings("NullAway.Init")
    private MongoDatabase work;

    @SuppressWarnings("NullAway.Init")
    private WrittenLog log;

    /** Connection string without a database. */
    abstract String server();

    @BeforeEach
    void open() {
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(server()))
                .addCommandListener(read)
                .build());
        work = client.getDatabase(name + "_work");
        log = new WrittenLog(client, client.getDatabase(name));
    }

    @AfterEach
    void close() {
        client.getDatabase(name).drop();
        work.drop();
        client.close();
    }

    @Test
    void each_key_is_named_once_with_the_first_event_that_is_sealed_under_it() {
        log.append(Collections.nCopies(3, EVENT));
        log.append(EVENT, sealed(FIRST));
        log.append(EVENT, sealed(SECOND, FIRST));

        assertThat(named()).isEqualTo(Map.of(FIRST, 3L, SECOND, 4L));
        log.append(EVENT, sealed(SECOND));
        assertThat(named()).isEqualTo(Map.of(FIRST, 3L, SECOND, 4L));
    }

    @Test
    void more_of_them_than_are_looked_at_at_once_are_all_given() {
        for (int i = 0; i < 2_100; i += 100) {
            UUID[] keys = new UUID[100];
            for (int j = 0; j < 100; j++) {
                keys[j] = new UUID(1, i + j);
            }
            log.append(EVENT, sealed(keys));
        }

        assertThat(named()).hasSize(2_100);
    }

    @Test
    void a_start_reads_what_the_log_has_since_and_nothing_else() {
        log.append(Collections.nCopies(5_000, EVENT));
        log.append(EVENT, sealed(FIRST));
        named();
        long before = read.count();

        log.append(EVENT, sealed(SECOND));

        assertThat(named()).containsOnlyKeys(FIRST, SECOND);
        assertThat(read.count() - before).isLessThan(10);
    }

    @Test
    void of_a_log_in_which_nothing_is_sealed_a_start_reads_nothing_again_either() {
        log.append(Collections.nCopies(5_000, EVENT));
        assertThat(named()).isEmpty();
        long before = read.count();

        assertThat(named()).isEmpty();
        assertThat(read.count() - before).isLessThanOrEqualTo(200); // the block up to which it was read
    }

    @Test
    void what_somebody_dropped_is_found_again() {
        log.append(EVENT, sealed(FIRST));
        named();

        work.getCollection(NamedKeys.COLLECTION).drop();
        assertThat(named()).containsOnlyKeys(FIRST);
        work.getCollection(PersistedFold.COLLECTION).drop();
        assertThat(named()).containsOnlyKeys(FIRST);
    }

    @Test
    void a_key_of_events_that_a_restored_log_has_not_is_named_no_more() {
        log.append(EVENT, sealed(FIRST));
        Head older = log.place();
        log.append(EVENT, sealed(SECOND));
        named();

        log.cutTo(older);
        assertThat(named()).containsOnlyKeys(FIRST);
        log.append(List.of(EVENT));
        assertThat(named()).containsOnlyKeys(FIRST);
    }

    /** As a process leaves it that dies between the two writings, and one that is slower than another. */
    @Test
    void what_was_written_without_saying_so_is_written_again_without_harm() {
        log.append(EVENT, sealed(FIRST));
        log.append(EVENT, sealed(SECOND));
        named();
        work.getCollection(PersistedFold.COLLECTION)
                .updateOne(
                        Filters.eq("_id", NamedKeys.PROGRESS),
                        Updates.combine(Updates.set("position", -1L), Updates.unset("hash")));

        assertThat(named()).isEqualTo(Map.of(FIRST, 0L, SECOND, 1L));
    }

    /** As a process that was just started finds them. */
    private Map<UUID, Long> named() {
        Map<UUID, Long> all = new HashMap<>();
        new NamedKeys(log.reader(), work).forEach(all::putAll);
        return all;
    }

    /** Under these keys, whatever it says. */
    private static byte[] sealed(UUID... keys) {
        ByteBuffer bytes =
                ByteBuffer.allocate(1 + keys.length * (16 + 12 + 4 + 16)).put((byte) 1);
        for (UUID key : keys) {
            bytes.putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
            bytes.put(new byte[12]).putInt(16).put(new byte[16]);
        }
        return bytes.array();
    }
}
