package org.caseledger.local.store;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fewest commands that make a collection as it is. */
final class CollectionHistory {

    /** Documents per insert: a frame is decoded in one piece, next to all that has been read. */
    private static final int MOST_DOCUMENTS = 500;

    private static final long MOST_BYTES = 256L << 10;

    private CollectionHistory() {}

    /** Fixed when this returns, but for being encoded. */
    static Stream<Document> of(StoredDatabase database, String collection) {
        List<Document> head = new ArrayList<>();
        head.add(new Document("create", collection));
        List<Document> indexes = database.indexesOf(collection);
        if (!indexes.isEmpty()) {
            head.add(new Document("createIndexes", collection).append("indexes", indexes));
        }
        ResultList contents = database.collection(collection).contents();
        return Stream.concat(head.stream(), inserts(collection, contents));
    }

    private static Stream<Document> inserts(String collection, ResultList contents) {
        return Stream.iterate(contents, rest -> !rest.isEmpty(), rest -> rest.from(batch(rest)))
                .map(rest -> new Document("insert", collection)
                        .append("documents", rest.to(batch(rest)))
                        .append("ordered", true));
    }

    private static int batch(ResultList rest) {
        return rest.fitting(MOST_DOCUMENTS, MOST_BYTES);
    }
}
