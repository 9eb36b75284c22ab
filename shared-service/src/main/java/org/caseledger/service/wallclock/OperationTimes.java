package org.caseledger.service.wallclock;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * The {@code operationTime} of the newest insert, in whole seconds. It costs nothing and comes with every block, so a server whose clock
 * differs, as after a failover, is noticed before the next one. Servers without sessions send none.
 */
final class OperationTimes implements CommandListener {
    private static final String OPERATION_TIME = "operationTime";

    private volatile @Nullable ServerTime newest;

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        BsonDocument reply = event.getResponse();
        if (event.getCommandName().equals("insert") && reply.containsKey(OPERATION_TIME)) {
            long answered = System.nanoTime();
            long asked = answered - event.getElapsedTime(TimeUnit.NANOSECONDS);
            newest = ServerTime.inSeconds(reply.getTimestamp(OPERATION_TIME).getTime(), asked, answered);
        }
    }

    @Nullable
    ServerTime newest() {
        return newest;
    }
}
