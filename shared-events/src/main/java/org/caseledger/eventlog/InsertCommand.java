package org.caseledger.eventlog;

import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonDocumentWrapper;
import org.bson.BsonString;

/**
 * The command that inserts one block. Sent as it is, because what the driver makes of an insert is more than is wanted here: it repeats
 * it after a failure, for which the server writes a record of each, and it hides a write-concern error behind a duplicate key.
 */
final class InsertCommand {
    private static final BlockCodec CODEC = new BlockCodec();

    private InsertCommand() {}

    /** @param collection that takes it */
    static BsonDocument of(String collection, Block block) {
        return new BsonDocument("insert", new BsonString(collection))
                .append("documents", new BsonArray(List.of(new BsonDocumentWrapper<>(block, CODEC))))
                .append("writeConcern", LogCollection.DURABLE.asDocument());
    }
}
