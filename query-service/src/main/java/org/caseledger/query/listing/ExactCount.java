package org.caseledger.query.listing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * How many documents match, as the database counts them along an index. The driver's own way goes through an aggregation, which fetches each
 * document where a field may have several values.
 */
public final class ExactCount {
    private final MongoDatabase database;
    private final Supplier<MongoCollection<Document>> collection;

    /** @param collection of this database */
    public ExactCount(MongoDatabase database, Supplier<MongoCollection<Document>> collection) {
        this.database = database;
        this.collection = collection;
    }

    public long of(Bson matching) {
        return counted(command(matching));
    }

    /** @param most beyond which nobody wants to know */
    public long of(Bson matching, int most) {
        return counted(command(matching).append("limit", new BsonInt32(most)));
    }

    private BsonDocument command(Bson matching) {
        MongoCollection<Document> counted = collection.get();
        return new BsonDocument("count", new BsonString(counted.getNamespace().getCollectionName()))
                .append("query", matching.toBsonDocument(Document.class, counted.getCodecRegistry()))
                .append("readConcern", counted.getReadConcern().asDocument()); // a command takes none from its database
    }

    private long counted(BsonDocument command) {
        return database.runCommand(command).get("n", Number.class).longValue();
    }
}
