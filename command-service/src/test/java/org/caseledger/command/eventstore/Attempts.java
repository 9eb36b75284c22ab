package org.caseledger.command.eventstore;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.caseledger.eventlog.Block;
import org.caseledger.service.append.BlockInsert;
import org.caseledger.service.append.Insertion;

/** What happens at the first attempts to insert a block; races that are rare in life are brought about here on purpose. */
final class Attempts {
    private Attempts() {}

    /** The server may have stored it or not. */
    static Insertion noReply() {
        return Insertion.unknown(new MongoSocketReadException("the connection broke", new ServerAddress()));
    }

    /** One attempt. */
    interface Attempt {
        Insertion at(Block block, BlockInsert server);
    }

    /** Reaches the server once the gate is open. */
    static Attempt through(Gate gate) {
        return (block, server) -> {
            gate.pass();
            return server.insert(block);
        };
    }

    static UnaryOperator<BlockInsert> first(Attempt attempt) {
        return attempts(attempt);
    }

    /** These in turn, then the server itself. */
    static UnaryOperator<BlockInsert> attempts(Attempt... attempts) {
        AtomicInteger next = new AtomicInteger();
        return server -> block -> {
            int attempt = next.getAndIncrement();
            return attempt < attempts.length ? attempts[attempt].at(block, server) : server.insert(block);
        };
    }
}
