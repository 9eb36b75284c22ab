package org.caseledger.benchmarks.faults;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.caseledger.benchmarks.faults.reader.AggregatePositions;
import org.caseledger.benchmarks.history.FoldedDocument;
import org.caseledger.benchmarks.history.LogContents;
import org.caseledger.benchmarks.history.ViewContents;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;

/** What a run leaves in its database, read when all is healed. */
final class Ground implements AutoCloseable {
    private static final String TOKENS = "tokens";
    private static final long NO_TOKEN = -1;
    private static final String PENS = "pens";

    private final MongoClient client;
    private final MongoDatabase database;

    Ground(String uri, String name) {
        client = MongoClients.create(uri);
        database = client.getDatabase(name).withReadConcern(ReadConcern.MAJORITY);
    }

    /** Position of the newest event. */
    long head() {
        return new LogReader(LogCollection.of(client, database)).head().position();
    }

    /** Position up to which the view says it has everything. */
    long token() {
        Document token = database.getCollection(TOKENS)
                .find(eq("processor", AggregatePositions.NAME))
                .first();
        return token == null ? NO_TOKEN : token.getLong("position");
    }

    LogContents log() {
        return LogContents.read(client, database);
    }

    ViewContents view() {
        List<FoldedDocument> documents = new ArrayList<>();
        for (Document document : database.getCollection(AggregatePositions.NAME).find()) {
            documents.add(new FoldedDocument(
                    document.getString("_id"), document.getList(AggregatePositions.LISTED, Long.class)));
        }
        return new ViewContents(token(), documents);
    }

    /** Name of the process that has the pen by its document, whichever node still says it. */
    Optional<String> holder() {
        return Optional.ofNullable(database.getCollection(PENS)
                        .withReadConcern(ReadConcern.LOCAL)
                        .withReadPreference(ReadPreference.nearest())
                        .find()
                        .first())
                .map(pen -> pen.getString("node"))
                .filter(node -> !node.isEmpty());
    }

    /** Another may take it, though its holder renewed it a moment ago. */
    void lapsePen() {
        database.getCollection(PENS).updateMany(new Document(), set("until", new Date(0)));
    }

    void drop() {
        database.drop();
    }

    @Override
    public void close() {
        client.close();
    }
}
