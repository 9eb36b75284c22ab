package org.caseledger.query.testing;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bson.Document;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.AccessLogEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CentreEvent;
import org.caseledger.events.ContactEvent;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;
import org.caseledger.events.Event;
import org.caseledger.events.ReviewEvent;
import org.caseledger.events.ReviewHeld;
import org.caseledger.events.SigningEvent;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.json.LedgerJson;
import org.caseledger.service.mongo.LedgerDatabases;
import org.jspecify.annotations.Nullable;

/** Writes blocks as a sealer does, one for each call, and remembers them. */
public final class TestLog implements AutoCloseable {
    private final MongoClient client;
    private final MongoDatabase database;
    private final LogCollection log;
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private Head head = Head.EMPTY;

    public TestLog(String uri) {
        this(uri, Objects.requireNonNull(new ConnectionString(uri).getDatabase()));
    }

    /** In another database of the store than the connection string names. */
    public TestLog(String uri, String database) {
        this.client = MongoClients.create(uri);
        this.database = client.getDatabase(database);
        this.log = LogCollection.of(client, this.database);
        log.prepare();
    }

    public MongoClient client() {
        return client;
    }

    public MongoDatabase database() {
        return database;
    }

    /** Where the query service keeps what it counted from this log. */
    public MongoDatabase views() {
        return LedgerDatabases.of(client, database.getName()).views();
    }

    /** Recorded at this moment, or as soon after it as the log allows. Gives the position of the last event. */
    public synchronized long append(Instant sealedAt, Who who, Event... events) {
        List<Leaf> leaves = new ArrayList<>();
        for (Event event : events) {
            leaves.add(Leaf.of(logged(sealedAt, who, event, null)));
        }
        return store(sealedAt, leaves);
    }

    /** With something personal that only its key opens. */
    public synchronized long appendSealed(LocalDate recordedOn, Who who, Event event, byte[] sealed) {
        return store(noon(recordedOn), List.of(Leaf.of(logged(noon(recordedOn), who, event, sealed))));
    }

    /** An event of a type that this version does not know. */
    public synchronized long appendUnknown(Instant sealedAt) {
        UUID id = UUID.randomUUID();
        byte[] empty = {'{', '}'};
        return store(
                sealedAt,
                List.of(Leaf.of(
                        new LogEvent(id, id.toString(), null, 0, sealedAt, "CaseSealed", "1", empty, empty, null))));
    }

    /** The next event of a case, of a type that this version does not know. */
    public synchronized long appendUnknown(Instant sealedAt, Who who, UUID caseId) {
        return store(
                sealedAt,
                List.of(Leaf.of(new LogEvent(
                        UUID.randomUUID(),
                        caseId.toString(),
                        "Case",
                        sequences.merge(caseId.toString(), 0L, (last, zero) -> last + 1),
                        sealedAt,
                        "CaseSealed",
                        "1",
                        LedgerJson.mapper().writeValueAsBytes(Map.of("caseId", caseId)),
                        LedgerJson.mapper().writeValueAsBytes(who.metaData()),
                        null))));
    }

    private long store(Instant sealedAt, List<Leaf> leaves) {
        Block block = Block.seal(head, sealedAt, "test", List.of(), leaves);
        log.store(block);
        blocks.add(block);
        head = block.asHead();
        return block.lastPosition();
    }

    /** As if the database of the log had been restored from this copy of it. */
    public synchronized void restore(List<Block> copy) {
        database.getCollection(LogReader.COLLECTION).deleteMany(new Document());
        blocks.clear();
        sequences.clear();
        head = Head.EMPTY;
        for (Block block : copy) {
            log.store(block);
            blocks.add(block);
            head = block.asHead();
            block.events().forEach(event -> sequences.put(event.aggregate(), event.sequence()));
        }
    }

    /** Recorded at noon of this day in Asia/Kolkata. */
    public long append(LocalDate recordedOn, Who who, Event... events) {
        return append(noon(recordedOn), who, events);
    }

    public static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(LedgerClock.ZONE).toInstant();
    }

    public synchronized long head() {
        return head.position();
    }

    public synchronized List<Block> blocks() {
        return List.copyOf(blocks);
    }

    /** The last day on which what was known at a position was the newest: that of the event after it. */
    public synchronized LocalDate lastDayAt(long position) {
        long next = Math.min(position + 1, head());
        return blocks.stream()
                .filter(block -> block.lastPosition() >= next)
                .findFirst()
                .map(block -> LocalDate.ofInstant(block.sealedAt(), LedgerClock.ZONE))
                .orElseThrow();
    }

    /** All events in order; the index is the position. */
    public synchronized List<LogEvent> events() {
        return blocks.stream().flatMap(block -> block.events().stream()).toList();
    }

    private LogEvent logged(Instant time, Who who, Event event, byte @Nullable [] sealed) {
        UUID id = UUID.randomUUID();
        Aggregate of = Aggregate.of(event);
        String aggregate = of == null ? id.toString() : of.id();
        return new LogEvent(
                id,
                aggregate,
                of == null ? null : of.type(),
                sequences.merge(aggregate, 0L, (last, zero) -> last + 1),
                time,
                EventTypes.nameOf(event.getClass()),
                EventTypes.revisionOf(event.getClass()),
                LedgerJson.mapper().writeValueAsBytes(event),
                LedgerJson.mapper().writeValueAsBytes(who.metaData()),
                sealed);
    }

    @Override
    public void close() {
        client.close();
    }

    /** Whose event it is. */
    private record Aggregate(String type, String id) {
        static @Nullable Aggregate of(Event event) {
            if (event instanceof CaseEvent fact) {
                return new Aggregate("Case", fact.caseId().toString());
            }
            if (event instanceof CentreEvent fact) {
                return new Aggregate("Centre", fact.centre());
            }
            if (event instanceof ContactEvent fact) {
                return new Aggregate("HelplineCall", fact.callId().toString());
            }
            if (event instanceof SigningEvent) {
                return new Aggregate("Origins", SigningEvent.AGGREGATE);
            }
            if (event instanceof AccessLogEvent) {
                return new Aggregate("AccessLog", AccessLogEvent.AGGREGATE);
            }
            return event instanceof ReviewEvent fact ? of(fact) : null;
        }

        private static Aggregate of(ReviewEvent event) {
            if (event instanceof ReviewHeld held) {
                return new Aggregate("Review", held.reviewId().toString());
            }
            if (event instanceof DirectionIssued issued) {
                return new Aggregate("Review", issued.reviewId().toString());
            }
            return event instanceof DirectionComplied complied
                    ? new Aggregate("Review", complied.reviewId().toString())
                    : new Aggregate("Publications", "publications");
        }
    }
}
