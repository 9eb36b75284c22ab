package org.caseledger.eventlog;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** What a block must be by itself, whatever stands before it. */
final class BlockCheck {

    private BlockCheck() {}

    /**
     * @param isAlone whether an event without an aggregate stands where such a one must
     * @throws BrokenLog naming what it is not
     */
    static void check(Block block, Predicate<LogEvent> isAlone) {
        hash(block);
        shape(block);
        commands(block);
        block.events().forEach(event -> event(block, event, isAlone));
    }

    private static void hash(Block block) {
        Hash computed = BlockHash.of(block);
        if (!computed.equals(block.hash())) {
            throw new BrokenLog(block.position(), "has hash " + block.hash() + ", but its contents give " + computed);
        }
    }

    private static void shape(Block block) {
        if (block.format() != Block.FORMAT) {
            throw new BrokenLog(block.position(), "has format " + block.format() + ", known is " + Block.FORMAT);
        }
        if (block.events().size() > Block.MAX_EVENTS) {
            throw new BrokenLog(block.position(), "has more than " + Block.MAX_EVENTS + " events");
        }
    }

    private static void commands(Block block) {
        if (block.commands().isEmpty()) {
            throw new BrokenLog(block.position(), "has no command entry");
        }
        Set<ByteBuffer> keys = new HashSet<>();
        for (CommandEntry entry : block.commands()) {
            long end = (long) entry.first() + entry.count();
            if (entry.first() < 0 || entry.count() < 0 || end > block.events().size()) {
                throw new BrokenLog(
                        block.position(),
                        "has a command of events " + entry.first() + " to " + end + ", beyond its own");
            }
            if (!keys.add(ByteBuffer.wrap(entry.key()))) {
                throw new BrokenLog(block.position(), "has the same command twice");
            }
        }
    }

    private static void event(Block block, LogEvent event, Predicate<LogEvent> isAlone) {
        if (event.time().isAfter(block.sealedAt())) {
            throw new BrokenLog(
                    block.position(), "was sealed at " + block.sealedAt() + ", before its event of " + event.time());
        }
        if (event.aggregateType() == null && !isAlone.test(event)) {
            throw new BrokenLog(
                    block.position(), "holds event " + event.id() + " without an aggregate, but not as its own");
        }
    }
}
