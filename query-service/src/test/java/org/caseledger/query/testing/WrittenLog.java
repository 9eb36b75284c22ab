package org.caseledger.query.testing;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BlockCodec;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.Event;
import org.caseledger.events.EventMetadata;
import org.caseledger.events.Role;
import org.caseledger.service.json.LedgerJson;

/** Writes blocks into {@code log} as a sealer would, so that readers can be tested without the command service. */
public final class WrittenLog {
    private static final Map<String, String> BY =
            Map.of(EventMetadata.ACTOR, "case-worker-1", EventMetadata.ROLE, Role.CASE_WORKER.code());

    private final MongoCollection<RawBsonDocument> blocks;
    private final BlockCodec codec = new BlockCodec();
    private final Map<String, Long> sequences = new HashMap<>();
    private Head head = Head.EMPTY;

    public WrittenLog(MongoClient client, MongoDatabase database) {
        LogCollection.of(client, database).prepare();
        blocks = database.getCollection(LogCollection.NAME, RawBsonDocument.class);
    }

    public Head head() {
        return head;
    }

    /** One block, recorded at this time. */
    public Block append(Instant recorded, Event... events) {
        return append(recorded, Arrays.asList(events));
    }

    public Block append(Instant recorded, List<Event> events) {
        return store(
                recorded, events.stream().map(event -> logged(recorded, event)).toList());
    }

    /** One block with an event of a type that nobody here knows. */
    public Block appendUnknown(Instant recorded) {
        UUID id = UUID.randomUUID();
        return store(
                recorded,
                List.of(new LogEvent(
                        id,
                        id.toString(),
                        null,
                        0,
                        recorded,
                        "CaseSealed",
                        "1",
                        new byte[] {'{', '}'},
                        json(BY),
                        null)));
    }

    private Block store(Instant recorded, List<LogEvent> events) {
        List<Leaf> leaves = new ArrayList<>();
        events.forEach(event -> leaves.add(Leaf.of(event)));
        Block block = Block.seal(head, recorded, "test", List.of(), leaves);
        blocks.insertOne(new RawBsonDocument(codec.encode(block)));
        head = block.asHead();
        return block;
    }

    private LogEvent logged(Instant recorded, Event event) {
        String aggregate = event instanceof CaseEvent ofCase
                ? ofCase.caseId().toString()
                : event instanceof CentreEvent ofCentre ? ofCentre.centre() : "ledger";
        long sequence = sequences.merge(aggregate, 0L, (before, first) -> before + 1);
        return new LogEvent(
                UUID.randomUUID(),
                aggregate,
                event instanceof CaseEvent ? "Case" : "Centre",
                sequence,
                recorded,
                event.getClass().getSimpleName(),
                "1",
                json(event),
                json(BY),
                null);
    }

    private static byte[] json(Object value) {
        return LedgerJson.mapper().writeValueAsBytes(value);
    }
}
