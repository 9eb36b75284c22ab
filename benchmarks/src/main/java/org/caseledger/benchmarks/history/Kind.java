package org.caseledger.benchmarks.history;

/** What can be wrong with a run, each a promise of the log that was not kept. */
public enum Kind {
    /** Told as stored, and not there. */
    ACKNOWLEDGED_MISSING,
    /** Told as stored, and there, but at other positions than told. */
    ACKNOWLEDGED_ELSEWHERE,
    /** Told as not stored or as in conflict, and there, be it by another sending under its key. */
    DENIED_YET_STORED,
    /** Told as in conflict, though nothing that is stored stands in its way. */
    CONFLICT_WITHOUT_REASON,
    /** A key's command is told as stored, or is stored, and the log does not hold the key at its place. */
    KEY_NOT_STORED,
    /** A part of a command is stored, or its parts do not stand together in one block. */
    COMMAND_TORN,
    /** The same event at two positions. */
    EVENT_TWICE,
    /** Two events at one sequence of an aggregate. */
    PLACE_TWICE,
    /** Two commands with one key. */
    KEY_TWICE,
    /** An event in the log that nobody sent, or not for this place. */
    EVENT_NOBODY_SENT,
    /** A position that no block holds, with blocks behind it. */
    POSITION_GAP,
    /** A position that two blocks hold. */
    POSITION_OVERLAP,
    /** A sequence of an aggregate that is not stored, or is stored later, with one behind it that is. */
    SEQUENCE_GAP,
    /** A block recorded before the one before it. */
    TIME_WENT_BACK,
    /** A block that does not carry the hash of the one before, or is not what its own hash says. */
    CHAIN_BROKEN,
    /** Two readers, or a reader and the log, with different events or hashes at one position. */
    FORK,
    /** A reader that was not given the position after its last one. */
    READER_SKIPPED,
    /** A reader was given a position that the log does not hold in the end. */
    SEEN_NOT_STORED,
    /** A view lacks an event it should have folded in. */
    VIEW_MISSES,
    /** A view folded an event in more than once. */
    VIEW_DOUBLES,
    /** A view folded in what the log does not say. */
    VIEW_INVENTS
}
