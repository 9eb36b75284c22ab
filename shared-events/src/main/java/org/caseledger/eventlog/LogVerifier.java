package org.caseledger.eventlog;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCursor;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.bson.BsonSerializationException;
import org.bson.BsonValue;
import org.bson.ByteBuf;
import org.bson.RawBsonDocument;

/**
 * Walks the whole log, from the stored bytes up, and finds any change, removal, insertion or reordering of blocks. It cannot find an end
 * cut off or a log rewritten from its beginning: compare the head's hash with one that was kept elsewhere.
 */
public final class LogVerifier {
    private static final int BLOCKS_AT_ONCE = 500;

    private final LogCollection log;
    private final Predicate<LogEvent> isAlone;
    private final BlockCodec codec = new BlockCodec();

    public LogVerifier(LogCollection log) {
        this(log, LogEvent::isItsOwnAggregate);
    }

    private LogVerifier(LogCollection log, Predicate<LogEvent> isAlone) {
        this.log = log;
        this.isAlone = isAlone;
    }

    /** Of a month of the access ledger, where looks of several cases stand together under a name, each in a place of its own. */
    public static LogVerifier ofLooks(LogCollection month) {
        return new LogVerifier(month, LogEvent::isItsOwnAggregateUnderAName);
    }

    public Verification verify() {
        return verify(block -> {});
    }

    /** @param intact is shown each intact block, from the first one on, for what a chain of hashes says nothing of */
    public Verification verify(Consumer<Block> intact) {
        return log.use(access -> walk(access, intact));
    }

    /** Over all documents, not a range: one with an {@code _id} that is no number is found as well. */
    private Verification walk(LogAccess access, Consumer<Block> intact) {
        ChainVerification walk = new ChainVerification(isAlone);
        try (MongoCursor<RawBsonDocument> documents = access.find(empty(), RawBsonDocument.class)
                .sort(ascending("_id"))
                .batchSize(BLOCKS_AT_ONCE)
                .cursor()) {
            while (documents.hasNext()) {
                Block block = block(documents.next(), walk.next());
                walk.accept(block);
                intact.accept(block);
            }
            return walk.result(null);
        } catch (BrokenLog broken) {
            return walk.result(broken);
        }
    }

    private Block block(RawBsonDocument document, long expected) {
        byte[] stored = bytes(document);
        Block block;
        try {
            block = codec.decode(stored);
        } catch (BrokenLog e) {
            throw e.position() >= 0
                    ? e
                    : new BrokenLog(expected, "has in its place " + id(document) + ", which " + reason(e));
        }
        if (!Arrays.equals(codec.encode(block), stored)) {
            throw new BrokenLog(
                    block.position(), "is not written as a block is; something beside its values was changed");
        }
        return block;
    }

    private static String reason(BrokenLog e) {
        return String.valueOf(e.getMessage()).replaceFirst("block -1: ", "");
    }

    private static String id(RawBsonDocument document) {
        try {
            BsonValue id = document.get("_id");
            return "a document with _id " + id;
        } catch (BsonSerializationException e) {
            return "a document without a readable _id";
        }
    }

    private static byte[] bytes(RawBsonDocument document) {
        ByteBuf buffer = document.getByteBuffer();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
