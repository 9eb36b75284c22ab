package org.caseledger.benchmarks.planted;

import static org.caseledger.benchmarks.planted.ProductSource.BATCH_COMMIT;
import static org.caseledger.benchmarks.planted.ProductSource.BLOCK_WRITER;
import static org.caseledger.benchmarks.planted.ProductSource.CHAIN_CHECK;
import static org.caseledger.benchmarks.planted.ProductSource.CONFLICTING_APPENDS;
import static org.caseledger.benchmarks.planted.ProductSource.DISPATCH_RESULT;
import static org.caseledger.benchmarks.planted.ProductSource.DRAFT;
import static org.caseledger.benchmarks.planted.ProductSource.FORWARDING_APPENDER;
import static org.caseledger.benchmarks.planted.ProductSource.FORWARDING_CONNECTION;
import static org.caseledger.benchmarks.planted.ProductSource.LOG_COLLECTION;
import static org.caseledger.benchmarks.planted.ProductSource.PLACEMENT;
import static org.caseledger.benchmarks.planted.ProductSource.PREDECESSORS;

import org.caseledger.benchmarks.history.Kind;
import org.caseledger.benchmarks.variant.Change;
import org.caseledger.benchmarks.variant.Variant;

/** What could be wrong with the product, in the words of its source, with the promise it breaks and a scenario in which it does. */
@SuppressWarnings("ImmutableEnumChecker") // records of strings, and scenarios without state
enum PlantedBug {
    /** An insert is answered as stored when the primary alone has it. */
    ANSWER_BEFORE_MAJORITY(
            Kind.ACKNOWLEDGED_MISSING,
            new LostPrimary(),
            new Change(LOG_COLLECTION, "WriteConcern.MAJORITY.withJournal(true)", "WriteConcern.JOURNALED")),

    /** Whoever loses the race for a position is told of a conflict, whatever it is that stands there. */
    DUPLICATE_KEY_AS_VERDICT(
            Kind.CONFLICT_WITHOUT_REASON,
            Scenarios::aLostRaceForAPosition,
            new Change(
                    BLOCK_WRITER,
                    "left = withoutLosers(left, StoredPlaces.in(head.readOn(outcome.there())), losers);",
                    """
                    head.readOn(outcome.there());
                    left.forEach(append -> losers.add(append, new AppendConflict(append.events().get(0))));
                    losers.tell();
                    left = List.of();
                    """)),

    /** What is absent after an unknown outcome is taken as never stored, and sealed anew on the head as it then is. */
    RENUMBER_ON_UNKNOWN(
            Kind.DENIED_YET_STORED,
            Scenarios::aLateInsert,
            new Change(PLACEMENT, "if (backOff.isOver() || !backOff.pause()) {", """
                    if (insertion.answer() == Insertion.Answer.UNKNOWN) {
                        return new Outcome(Verdict.CLASHED, List.of(), StoredPlaces.NOTHING, null);
                    }
                    if (backOff.isOver() || !backOff.pause()) {
                    """),
            new Change(BLOCK_WRITER, "Block block = seal(left);", "head.isUncertain(); Block block = seal(left);")),

    /**
     * Commands of which one at most may be stored join one block. It shows in a key alone: the second of two on one place would leave
     * a gap in the block's sequences and waits for the next block for that reason, where the index refuses it.
     */
    IN_BLOCK_CONFLICT_IGNORED(
            Kind.KEY_TWICE,
            Scenarios::aKeyTwiceInOneBlock,
            new Change(DRAFT, "Rival rival = rivalry(append);", "Rival rival = null;")),

    /** A command that was decided on another's events is stored although that one lost. */
    LOSERS_WITHOUT_DEPENDENTS(
            Kind.SEQUENCE_GAP,
            Scenarios::aLoserWithADependent,
            new Change(
                    CONFLICTING_APPENDS, "return event == null ? null : new AppendConflict(event);", "return null;")),

    /** A command that comes to the queue after the one it was decided on failed there is stored without it. */
    PREDECESSOR_NOT_ASKED_FOR(
            Kind.SEQUENCE_GAP,
            Scenarios::aDependentThatComesLate,
            new Change(PREDECESSORS, "if (first <= next) {", "if (first >= 0) {")),

    /** A reader takes whatever block comes next. Were hashes still compared, they would give the gap away. */
    TAIL_WITHOUT_CONTIGUITY(
            Kind.READER_SKIPPED,
            Scenarios::aBlockMissingForAWhile,
            new Change(CHAIN_CHECK, "block.position() != place + 1", "block.position() <= place"),
            new Change(CHAIN_CHECK, "last != null && !block.prev().equals(last)", "last != null && place < -1")),

    /** After an unknown outcome the head is taken to be the block that was sent. */
    HEAD_KEPT_AFTER_FAILOVER(
            Kind.POSITION_GAP,
            Scenarios::anUnknownOutcomeOfNothing,
            new Change(BLOCK_WRITER, "metrics.unknown(left.size());", "head.is(block); metrics.unknown(left.size());"),
            new Change(BLOCK_WRITER, "head.isUncertain();", "")),

    /** A key is not looked up where this sending is not stored, although an earlier one may be. */
    KEY_NOT_LOOKED_UP_WHERE_NOT_STORED(
            Kind.DENIED_YET_STORED,
            Scenarios::aRetryOfWhatADeadProcessStored,
            new Change(
                    DISPATCH_RESULT,
                    "return receipt == null && !saysNothing();",
                    "return receipt == null && !saysNothing() && !(failure instanceof NotStored);")),

    /** A command goes to the holder of the pen twice, and what comes back last is taken for its answer. */
    FORWARDED_TWICE(
            Kind.DENIED_YET_STORED,
            Scenarios::aForwardedCommand,
            new Change(
                    FORWARDING_CONNECTION,
                    "appends.add(ForwardWire.append(number, append));",
                    "appends.add(ForwardWire.append(-number, append)); appends.add(ForwardWire.append(number, append));")),

    /** The holder stored a command and its answer was lost: what stands in its place is taken for another's. */
    OWN_EVENT_NOT_KNOWN(
            Kind.DENIED_YET_STORED,
            Scenarios::aLostAnswerOfTheHolder,
            new Change(FORWARDING_APPENDER, "if (there.isEmpty()) {", "if (there.isEmpty() || append != null) {")),

    /** A holder that was silent is taken to have lost what it was sent, and stores it when it wakes. */
    SILENT_HOLDER_FORGOTTEN(
            Kind.DENIED_YET_STORED,
            Scenarios::aHolderThatWakes,
            new Change(
                    FORWARDING_APPENDER,
                    "throw new OutcomeUnknown(\"the holder of the pen did not answer, and this node could not store it\", e);",
                    "throw e;")),

    /** A view's token moves before the fold of its events is written. */
    TOKEN_BEFORE_FOLD(
            Kind.VIEW_MISSES,
            Scenarios::aKillBeforeTheFoldIsWritten,
            new Change(BATCH_COMMIT, "writer.flush(work);", ""),
            new Change(
                    BATCH_COMMIT,
                    "committed -> complete(batch)",
                    "committed -> { writer.flush(work); complete(batch); }"));

    private final Kind shows;
    private final Scenario scenario;
    private final Variant variant;

    PlantedBug(Kind shows, Scenario scenario, Change... changes) {
        this.shows = shows;
        this.scenario = scenario;
        this.variant = Variant.of(name(), changes);
    }

    /** The violation that gives it away. */
    Kind shows() {
        return shows;
    }

    Scenario scenario() {
        return scenario;
    }

    Variant variant() {
        return variant;
    }
}
