package org.caseledger.command.eventstore;

import static com.mongodb.client.model.Filters.eq;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bson.BsonBinary;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.CommandEntry;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.append.CommandKey;

/**
 * What commands with a caller's key have stored, read from the log itself: visible by majority, and never older than what this process
 * has seen. Commands that stored nothing are not known here.
 */
public final class StoredOutcomes {
    private final LogCollection log;

    StoredOutcomes(LogCollection log) {
        this.log = log;
    }

    /** @throws KeyMisused where the key was used for another request */
    public Optional<Receipt> find(CommandKey key) {
        Block block = log.use(access -> access.find(eq("commands.key", new BsonBinary(key.key())), Block.class)
                .first());
        return block == null ? Optional.empty() : Optional.of(receipt(block, key));
    }

    private static Receipt receipt(Block block, CommandKey key) {
        for (CommandEntry entry : block.commands()) {
            if (Arrays.equals(entry.key(), key.key())) {
                if (!key.isOf(entry)) {
                    throw new KeyMisused();
                }
                return receipt(block, entry);
            }
        }
        throw new IllegalStateException("block " + block.position() + " was found by a key it does not hold");
    }

    private static Receipt receipt(Block block, CommandEntry entry) {
        List<LogEvent> events = block.events().subList(entry.first(), entry.first() + entry.count());
        return Receipt.of(block.position() + entry.first(), events).asReplayed();
    }
}
