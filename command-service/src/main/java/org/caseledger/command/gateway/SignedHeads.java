package org.caseledger.command.gateway;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.SignedHead;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.SignedNote;
import org.caseledger.tree.TreeHead;

/** What the query service signed of the log and published; this service reads that one collection of its views, and nothing else there. */
final class SignedHeads {
    private final LogReader log;
    private final MongoCollection<Document> checkpoints;

    SignedHeads(LogReader log, MongoDatabase views) {
        this.log = log;
        this.checkpoints = views.getCollection("checkpoints");
    }

    /**
     * Empty before the first, and of a log that does not have what was signed: then another one was, of which this one may be a restored copy. The block says
     * that without a tree, because its hash hangs on all before it.
     */
    Optional<SignedHead> newest() {
        Document newest = checkpoints.find(Filters.eq("_id", "newest")).first();
        if (newest == null) {
            return Optional.empty();
        }
        Checkpoint checkpoint =
                Checkpoint.read(SignedNote.read(newest.getString("note")).text());
        TreeHead head = checkpoint.head();
        Binary named = newest.get("block", Binary.class);
        return log.holding(head.size() - 1)
                .filter(block -> named != null && block.hash().equals(Hash.of(named.getData())))
                .map(block -> new SignedHead(
                        checkpoint.origin(),
                        head.size(),
                        head.root().toString(),
                        block.hash().toString()));
    }
}
