package org.caseledger.command.folds;

import static com.mongodb.client.model.Filters.gte;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.Event;
import org.caseledger.service.json.LedgerJson;

/** A log that is written without deciding anything, so that it is long soon. */
public final class WrittenLog {
    private static final Instant SEALED = Instant.parse("2026-01-05T00:00:00Z");
    private static final int BLOCK = 200;

    private final MongoDatabase database;
    private final LogCollection log;
    private final Map<String, Long> sequences = new HashMap<>();
    private Head head = Head.EMPTY;

    public WrittenLog(MongoClient client, MongoDatabase database) {
        this.database = database;
        log = LogCollection.of(client, database);
        log.prepare();
    }

    public LogReader reader() {
        return new LogReader(log);
    }

    public long head() {
        return head.position();
    }

    /** In as many blocks as they fill. */
    public void append(List<? extends Event> events) {
        List<Leaf> leaves = new ArrayList<>();
        for (Event event : events) {
            leaves.add(Leaf.of(stored(event)));
            if (leaves.size() == BLOCK) {
                store(leaves);
                leaves.clear();
            }
        }
        if (!leaves.isEmpty()) {
            store(leaves);
        }
    }

    /** @param sealed in it */
    public void append(CaseEvent event, byte[] sealed) {
        store(List.of(Leaf.of(stored(event).withSealed(sealed))));
    }

    /** One that this version does not know. */
    public void appendUnknown(String aggregateType) {
        store(List.of(
                Leaf.of(stored(UUID.randomUUID().toString(), aggregateType, "SomethingNew", new byte[] {'{', '}'}))));
    }

    /** As after a restore from an older copy. */
    public void cutTo(Head older) {
        database.getCollection(LogCollection.NAME).deleteMany(gte("_id", older.position() + 1));
        head = older;
    }

    public Head place() {
        return head;
    }

    private void store(List<Leaf> leaves) {
        Block block = Block.seal(head, SEALED, "node", List.of(), List.copyOf(leaves));
        head = block.asHead();
        log.store(block);
    }

    private LogEvent stored(Event event) {
        byte[] payload = LedgerJson.mapper().writeValueAsBytes(event);
        String type = event.getClass().getSimpleName();
        if (event instanceof CaseEvent ofCase) {
            return stored(ofCase.caseId().toString(), "Case", type, payload);
        }
        return stored(((CentreEvent) event).centre(), "Centre", type, payload);
    }

    private LogEvent stored(String aggregate, String aggregateType, String type, byte[] payload) {
        long sequence = sequences.merge(aggregate, 1L, Long::sum) - 1;
        return new LogEvent(
                UUID.randomUUID(),
                aggregate,
                aggregateType,
                sequence,
                SEALED,
                type,
                "1",
                payload,
                "{}".getBytes(StandardCharsets.UTF_8),
                null);
    }
}
