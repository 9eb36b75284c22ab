package org.caseledger.eventlog;

import com.mongodb.MongoException;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;

/** The server executed an insert and did not acknowledge it: it refused the block, or a majority did not journal it in time, or both. */
public final class NotAcknowledged extends MongoException {
    private static final long serialVersionUID = 1L;

    private final boolean refused;
    private final boolean byMajority;

    private NotAcknowledged(BsonDocument error, boolean refused, boolean byMajority) {
        super(
                error.getNumber("code", new BsonInt32(-1)).intValue(),
                error.getString("errmsg", new BsonString("")).getValue());
        this.refused = refused;
        this.byMajority = byMajority;
    }

    static void check(BsonDocument reply) {
        boolean refused = reply.containsKey("writeErrors");
        boolean undecided = reply.containsKey("writeConcernError");
        if (refused) {
            throw new NotAcknowledged(reply.getArray("writeErrors").get(0).asDocument(), true, !undecided);
        }
        if (undecided) {
            throw new NotAcknowledged(reply.getDocument("writeConcernError"), false, false);
        }
    }

    /** Whether it was refused for the reason of {@link #getCode}, and what it was refused for is known to a majority. */
    public boolean isRefusedForGood() {
        return refused && byMajority;
    }
}
