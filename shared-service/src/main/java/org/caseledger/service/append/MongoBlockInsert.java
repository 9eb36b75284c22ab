package org.caseledger.service.append;

import com.mongodb.MongoClientException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoTimeoutException;
import java.util.Set;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.NotAcknowledged;

/** Tells the answers of a MongoDB server apart. */
public final class MongoBlockInsert implements BlockInsert {
    private static final int DUPLICATE_KEY = 11000;

    /** Shutdown, step-down, election, time limit, write concern: the server was interrupted, not of another opinion. */
    private static final Set<Integer> INTERRUPTIONS =
            Set.of(6, 7, 24, 50, 64, 79, 89, 91, 100, 189, 262, 9001, 10107, 11600, 11601, 11602, 13388, 13435, 13436);

    private final LogCollection log;

    public MongoBlockInsert(LogCollection log) {
        this.log = log;
    }

    @Override
    public Insertion insert(Block block) {
        try {
            log.store(block);
            return Insertion.stored();
        } catch (NotAcknowledged e) {
            return answered(e);
        } catch (MongoNotPrimaryException
                | MongoNodeIsRecoveringException
                | MongoTimeoutException
                | MongoInterruptedException e) {
            return Insertion.unknown(e);
        } catch (MongoCommandException e) {
            return certainlyRefused(e) ? Insertion.refused(e) : Insertion.unknown(e);
        } catch (MongoClientException e) { // never left this process: security, configuration
            return Insertion.refused(e);
        } catch (MongoException e) {
            return Insertion.unknown(e);
        } catch (RuntimeException e) { // no document was made of it, or the client is closed
            return Insertion.refused(e);
        }
    }

    private static Insertion answered(NotAcknowledged e) {
        if (!e.isRefusedForGood() || INTERRUPTIONS.contains(e.getCode())) {
            return Insertion.unknown(e);
        }
        return e.getCode() == DUPLICATE_KEY ? Insertion.duplicate(e) : Insertion.refused(e);
    }

    private static boolean certainlyRefused(MongoCommandException e) {
        return !INTERRUPTIONS.contains(e.getErrorCode());
    }
}
