package org.caseledger.benchmarks.faults.plan;

/** What can go wrong in a run. */
public enum InjectedFault {
    /** {@code kill -9} of the primary, and its restart. */
    KILL_PRIMARY(FaultLane.NODES, 300, 2_500, 2_500),
    KILL_SECONDARY(FaultLane.NODES, 300, 2_500, 1_200),
    /** {@code SIGSTOP}: longer than an election takes, or not. */
    FREEZE_PRIMARY(FaultLane.NODES, 1_000, 4_500, 500),
    FREEZE_SECONDARY(FaultLane.NODES, 500, 3_000, 500),
    STEP_DOWN(FaultLane.NODES, 0, 1, 1_000),
    /** Every connection to a node is reset once. */
    CUT(FaultLane.NODES, 0, 1, 300),
    /** A node can be reached by nobody for a while, though it reaches the others. */
    REFUSE(FaultLane.NODES, 500, 3_500, 500),
    /** Connections to a node stay, and nothing passes. */
    HALF_OPEN(FaultLane.NODES, 1_000, 4_500, 700),
    /** What is sent to a node vanishes. */
    DROP_REQUESTS(FaultLane.NODES, 500, 4_000, 700),
    /** A node does what it is told, and its answers vanish. */
    DROP_REPLIES(FaultLane.NODES, 500, 4_000, 700),
    /** Everything to and from a node is late by a third of the fault's time: what is inserted lands after it was looked for. */
    DELAY(FaultLane.NODES, 500, 6_000, 500),
    /** The primary takes writes that no other node has, and dies: they are rolled back when it returns. */
    ROLL_BACK(FaultLane.NODES, 500, 1_500, 6_000),
    /** All nodes are killed, one of them behind the others, and it is the first to return. */
    RESTART_ALL(FaultLane.NODES, 300, 1_500, 5_000),
    /** A writer's ledger clock goes an hour after, then right again. */
    CLOCK_BACK(FaultLane.PROCESSES, 500, 2_000, 0),
    KILL_WRITER(FaultLane.PROCESSES, 100, 800, 1_500),
    /** Long enough, at times, for everything it relied on to have changed. */
    FREEZE_WRITER(FaultLane.PROCESSES, 300, 4_000, 0),
    KILL_TAIL(FaultLane.PROCESSES, 100, 800, 1_000),
    KILL_VIEW(FaultLane.PROCESSES, 100, 800, 1_500),
    KILL_HOLDER(FaultLane.HOLDER, 100, 800, 1_500),
    /** It wakes with appends that others have sealed meanwhile, and may believe that it has the pen. */
    FREEZE_HOLDER(FaultLane.HOLDER, 1_000, 5_000, 0),
    /** It takes what others forward, and reaches no database. */
    CUT_HOLDER_FROM_DATABASE(FaultLane.HOLDER, 1_000, 5_000, 700),
    /** It has the pen, and nobody reaches it. */
    CUT_HOLDER_FROM_PEERS(FaultLane.HOLDER, 500, 4_000, 500),
    /** Connections to it stay, and nothing passes. */
    HALF_OPEN_HOLDER(FaultLane.HOLDER, 1_000, 4_500, 700),
    /** It stores what others forward, and its answers vanish. */
    DROP_ANSWERS_OF_HOLDER(FaultLane.HOLDER, 500, 4_000, 700),
    /** Its lease has lapsed by the document while it believes that it has it, as if clocks disagreed: another takes it as well. */
    TWO_HOLDERS(FaultLane.HOLDER, 0, 1, 1_500),
    /** It is told to end under load, hands the pen on, and is started again. */
    STOP_HOLDER(FaultLane.HOLDER, 100, 800, 2_000);

    private final FaultLane lane;
    private final int shortestMillis;
    private final int longestMillis;
    private final int healingMillis;

    InjectedFault(FaultLane lane, int shortestMillis, int longestMillis, int healingMillis) {
        this.lane = lane;
        this.shortestMillis = shortestMillis;
        this.longestMillis = longestMillis;
        this.healingMillis = healingMillis;
    }

    public FaultLane lane() {
        return lane;
    }

    int shortestMillis() {
        return shortestMillis;
    }

    int longestMillis() {
        return longestMillis;
    }

    /** About what it takes until all is well again: elections, restarts. */
    int healingMillis() {
        return healingMillis;
    }
}
