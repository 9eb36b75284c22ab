package org.caseledger.service.append;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogCollection;
import org.caseledger.eventlog.LogReader;
import org.jspecify.annotations.Nullable;

/**
 * Brings one block to its place, or to a certain answer why not. Only what is visible by majority is a verdict. "Absent" never is: a
 * delayed insert may land after any read, and nothing but an occupied {@code _id} fences it; so the very same block is inserted again
 * until something stands in its place or time is up.
 */
public final class Placement {
    private final BlockInsert insert;
    private final LogReader reader;
    private final StoredKeysAndPairs stored;
    private final Duration patience;

    private Placement(BlockInsert insert, LogReader reader, StoredKeysAndPairs stored, Duration patience) {
        this.insert = insert;
        this.reader = reader;
        this.stored = stored;
        this.patience = patience;
    }

    public static Placement in(LogCollection log, BlockInsert insert, Duration patience) {
        return new Placement(insert, new LogReader(log), new StoredKeysAndPairs(log), patience);
    }

    public enum Verdict {
        STORED,
        /** Another block stands in its place: this one can never land. */
        OUTRUN,
        /** Some of its commands are stored or in conflict already: this block can never land. */
        CLASHED,
        /** Refused at the first attempt, for a reason of the server's own. */
        REFUSED,
        UNKNOWN
    }

    /**
     * @param there the blocks from its position on, where a majority was asked
     * @param found what it clashed with, for {@link Verdict#CLASHED}
     * @param cause why it is refused or unknown
     */
    public record Outcome(
            Verdict verdict,
            List<Block> there,
            @Nullable StoredPlaces found,
            @Nullable RuntimeException cause) {
        static Outcome of(Verdict verdict) {
            return new Outcome(verdict, List.of(), null, null);
        }
    }

    /** An interrupt ends it as unknown, and stays set. */
    public Outcome place(Block block, List<Append> members) {
        BackOff backOff = new BackOff(patience);
        boolean mayLandLater = false;
        while (true) {
            Insertion insertion = insert.insert(block);
            if (insertion.answer() == Insertion.Answer.STORED) {
                return Outcome.of(Verdict.STORED);
            }
            if (insertion.answer() == Insertion.Answer.REFUSED && !mayLandLater) {
                return new Outcome(Verdict.REFUSED, List.of(), null, insertion.cause());
            }
            mayLandLater |= insertion.answer() == Insertion.Answer.UNKNOWN;
            Outcome seen;
            try {
                seen = look(block, members, insertion.answer() == Insertion.Answer.DUPLICATE);
            } catch (RuntimeException e) { // what stands there is no log: whether this block does is not seen either
                if (mayLandLater) {
                    return new Outcome(Verdict.UNKNOWN, List.of(), null, e);
                }
                throw e;
            }
            if (seen != null) {
                return seen;
            }
            if (backOff.isOver() || !backOff.pause()) {
                return new Outcome(Verdict.UNKNOWN, List.of(), null, insertion.cause());
            }
        }
    }

    /** What a majority shows; null where it shows nothing or cannot be asked. */
    private @Nullable Outcome look(Block block, List<Append> members, boolean duplicate) {
        try {
            List<Block> there = reader.window(block.position(), Block.MAX_EVENTS);
            if (!there.isEmpty()) {
                boolean ours = there.get(0).hash().equals(block.hash());
                return new Outcome(ours ? Verdict.STORED : Verdict.OUTRUN, there, null, null);
            }
            if (!duplicate) {
                return null;
            }
            StoredPlaces found = stored.among(members);
            return found.against(members) ? new Outcome(Verdict.CLASHED, List.of(), found, null) : null;
        } catch (MongoException e) { // the next insert will tell the same, and carry the cause
            return null;
        }
    }
}
