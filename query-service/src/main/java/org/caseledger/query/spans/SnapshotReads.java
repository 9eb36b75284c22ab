package org.caseledger.query.spans;

import com.mongodb.ClientSessionOptions;
import com.mongodb.client.ClientSession;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.caseledger.eventlog.Deployment;
import org.caseledger.query.projection.Documents;

/**
 * Reads documents as they stand at one moment of the database, because one that changes may move in the index from behind the reader to
 * before it, or the other way. A replica set keeps its past for five minutes, longer than a file may take; the local store finds at once
 * all that a question matches, and has no sessions. Test: {@code EndingSpansContract}.
 */
final class SnapshotReads {
    private static final ClientSessionOptions SNAPSHOT =
            ClientSessionOptions.builder().snapshot(true).build();

    private final Deployment deployment;

    SnapshotReads(MongoClient client) {
        this.deployment = new Deployment(client);
    }

    /**
     * In the order asked for, read while they are taken; to be closed.
     *
     * @param asked order, limit and the like
     */
    Stream<Document> stream(
            MongoCollection<Document> collection, Bson matching, UnaryOperator<FindIterable<Document>> asked) {
        ClientSession session = deployment.session(SNAPSHOT);
        if (session == null) {
            return Documents.stream(asked.apply(collection.find(matching)));
        }
        try {
            return Documents.stream(asked.apply(collection.find(session, matching)))
                    .onClose(session::close);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
