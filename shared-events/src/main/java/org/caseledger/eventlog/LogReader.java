package org.caseledger.eventlog;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the log by its own indexes, majority-committed and from the primary; keeps no state, safe for all threads. */
public final class LogReader {
    /** Name of the collection. */
    public static final String COLLECTION = "log";

    private final MongoDatabase database;

    public LogReader(MongoDatabase database) {
        this.database = database;
    }

    public Head head() {
        throw new UnsupportedOperationException(database.getName());
    }

    /** The block that holds this position; empty beyond the head. */
    public Optional<Block> holding(long position) {
        throw new UnsupportedOperationException(database.getName());
    }

    /** Whole blocks in order, from the one that holds this position, at most about {@code events} events of them. */
    public List<Block> from(long position, int events) {
        throw new UnsupportedOperationException(database.getName());
    }

    /** Events of one aggregate in order, from this sequence on. */
    public List<RecordedEvent> aggregate(String aggregate, long fromSequence) {
        throw new UnsupportedOperationException(database.getName());
    }

    /** Position of the last event sealed at or before this instant; -1 if there is none. */
    public long lastSealedBy(Instant instant) {
        throw new UnsupportedOperationException(database.getName());
    }
}
