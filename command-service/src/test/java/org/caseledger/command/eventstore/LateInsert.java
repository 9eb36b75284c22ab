package org.caseledger.command.eventstore;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.caseledger.command.eventstore.Attempts.Attempt;
import org.caseledger.eventlog.Block;
import org.caseledger.service.append.BlockInsert;
import org.caseledger.service.append.Insertion;

/** An insert that is on its way so long that its block is seen absent, and lands when the test says so. */
final class LateInsert {
    private final AtomicReference<Block> delayed = new AtomicReference<>();

    /** The first attempt is late: it lands just before the second, which goes like this. */
    static UnaryOperator<BlockInsert> landingBefore(Attempt second) {
        LateInsert late = new LateInsert();
        return Attempts.attempts((block, server) -> late.delay(block), (block, server) -> {
            late.land(server);
            return second.at(block, server);
        });
    }

    /** Every attempt at the first block of the log is late if it begins with this aggregate. */
    UnaryOperator<BlockInsert> ofFirst(String aggregate) {
        return server -> block ->
                block.position() == 0 && block.events().get(0).aggregate().equals(aggregate)
                        ? delay(block)
                        : server.insert(block);
    }

    /** Says what the server says to the block. */
    Insertion land(BlockInsert server) {
        return server.insert(Objects.requireNonNull(delayed.get()));
    }

    private Insertion delay(Block block) {
        delayed.set(block);
        return Attempts.noReply();
    }
}
