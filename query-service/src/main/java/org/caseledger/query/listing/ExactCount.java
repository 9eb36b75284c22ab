package org.caseledger.query.listing;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
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
    private final MongoCollection<Document> collection;

    /** @param collection of this database */
    public ExactCount(MongoDatabase database, MongoCollection<Document> collection) {
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
        return new BsonDocument(
                        "count", new BsonString(collection.getNamespace().getCollectionName()))
                .append("query", matching.toBsonDocument(Document.class, collection.getCodecRegistry()));
    }

    /** A command takes no read concern from its database. */
    private long counted(BsonDocument command) {
        command.append("readConcern", collection.getReadConcern().asDocument());
        return database.runCommand(command).get("n", Number.class).longValue();
    }
}
