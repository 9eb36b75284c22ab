package org.caseledger.local.testing;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogReader;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.TreeHead;

/** Signs a log and publishes the checkpoint, where no query service runs that would. */
public final class SignedByHand {
    public static final String ORIGIN = "osc.example/0b9d0d4e-6c0f-4d0e-9a53-0d9a3c1d0001";

    private static final int WINDOW = 2000;

    private SignedByHand() {}

    /** @return what was signed: all that the log has */
    public static TreeHead publish(LogReader log, MongoDatabase views) {
        return publish(ORIGIN, log, views);
    }

    /** The same under another name of the log. */
    public static TreeHead publish(String origin, LogReader log, MongoDatabase views) {
        NoteKey key = NoteKey.generate(origin);
        GrowingTree tree = new GrowingTree();
        for (List<Block> some = log.from(0, WINDOW); !some.isEmpty(); some = log.from(tree.size(), WINDOW)) {
            some.stream()
                    .flatMap(block -> block.events().stream())
                    .forEach(event -> tree.add(Leaf.of(event).hash()));
        }
        TreeHead head = tree.head();
        Document newest = new Document("_id", "newest")
                .append("size", head.size())
                .append("note", key.sign(new Checkpoint(origin, head).text()))
                .append(
                        "block",
                        new Binary(log.holding(head.size() - 1)
                                .orElseThrow()
                                .hash()
                                .bytes()));
        views.getCollection("checkpoints")
                .replaceOne(Filters.eq("_id", "newest"), newest, new ReplaceOptions().upsert(true));
        return head;
    }
}
