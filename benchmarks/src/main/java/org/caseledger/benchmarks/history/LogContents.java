package org.caseledger.benchmarks.history;

import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogVerifier;
import org.jspecify.annotations.Nullable;

/**
 * What the log holds in the end, by majority.
 *
 * @param blocks in the order of their positions
 * @param broken what {@link LogVerifier} says is wrong; absent if nothing is
 */
public record LogContents(
        List<LoggedBlock> blocks, @Nullable String broken) {
    public LogContents {
        blocks = List.copyOf(blocks);
    }

    /** Reads documents as the driver gives them, so that a fault in the product's own codec and readers does not hide itself. */
    public static LogContents read(MongoClient client, MongoDatabase database) {
        List<LoggedBlock> blocks = new ArrayList<>();
        for (Document document : database.getCollection("log")
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary())
                .find()
                .sort(ascending("_id"))) {
            blocks.add(LoggedDocument.block(document));
        }
        BrokenLog broken =
                new LogVerifier(LogCollection.of(client, database)).verify().broken();
        return new LogContents(blocks, broken == null ? null : broken.getMessage());
    }

    Stream<EventInLog> events() {
        return blocks.stream().flatMap(block -> block.events().stream());
    }

    Stream<LoggedKey> keys() {
        return blocks.stream().flatMap(block -> block.keys().stream());
    }
}
