package org.caseledger.command.folds;

import java.util.List;
import org.caseledger.command.folds.FoldProgress.Reached;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings documents that are made of the log up to its head, from where any process has left them. How far they go is written after them, so what a crash leaves half done is done
 * again.
 */
public final class LogFollowing {
    /** Positions in one reading. */
    private static final int WINDOW = 2_000;

    private static final Logger LOG = LoggerFactory.getLogger(LogFollowing.class);

    private final LogReader log;
    private final FoldProgress progress;
    private final Follower follower;

    /** Makes the documents, the same ones however often it is told of an event. */
    public interface Follower {
        /** What it keeps, for the log of the service. */
        String name();

        /** Whether this generation was begun and may go on; how far it was read says nothing once somebody dropped it. */
        boolean hasBegun(int generation);

        /** Before the first event. Those of earlier generations may go. */
        void begin(int generation);

        void take(int generation, List<Block> blocks);
    }

    public LogFollowing(LogReader log, FoldProgress progress, Follower follower) {
        this.log = log;
        this.progress = progress;
        this.follower = follower;
    }

    /** @return the generation of documents that is true of the log */
    public int readOn() {
        Reached from = begin();
        long next = from.place().position() + 1;
        for (List<Block> blocks = log.window(next, WINDOW); !blocks.isEmpty(); blocks = log.window(next, WINDOW)) {
            follower.take(from.generation(), blocks);
            Block last = blocks.get(blocks.size() - 1);
            LogPlace to = new LogPlace(last.lastPosition(), last.hash());
            from = progress.moved(from, to) ? new Reached(from.generation(), to) : begin();
            next = from.place().position() + 1;
        }
        return from.generation();
    }

    private Reached begin() {
        Reached from = progress.read();
        if (!from.place().isIn(log)) {
            LOG.warn(
                    "{} were made up to position {} of a log that is not this one as it stands: they are made from the beginning. After the log"
                            + " was restored from an older copy this is right, once.",
                    follower.name(),
                    from.place().position());
            from = anew(from);
        } else if (from.place().position() >= 0 && !follower.hasBegun(from.generation())) {
            LOG.warn(
                    "{} are made from the beginning of the log: they were dropped, or their key is another one.",
                    follower.name());
            from = anew(from);
        }
        while (from.place().position() < 0) {
            follower.begin(from.generation());
            if (follower.hasBegun(from.generation())) {
                break;
            }
            from = anew(from); // another process was quicker to begin, and this one cannot go on from that
        }
        return from;
    }

    private Reached anew(Reached former) {
        progress.anew(former.generation());
        return progress.read();
    }
}
