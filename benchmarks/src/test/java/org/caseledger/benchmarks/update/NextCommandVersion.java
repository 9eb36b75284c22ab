package org.caseledger.benchmarks.update;

import org.caseledger.benchmarks.variant.Change;
import org.caseledger.benchmarks.variant.Variant;

/** What a next version of the command service may do otherwise than this one. */
final class NextCommandVersion {
    private static final String COMMAND = "command-service/src/main/java/org/caseledger/command/";

    /** All that it keeps beside the log is of another version, and its nodes say otherwise to each other what they forward. */
    static final Variant KEEPS_ALL_OTHERWISE = Variant.of(
            "keeps all otherwise",
            new Change(
                    COMMAND + "gateway/ActiveCasesByCentre.java",
                    "active-cases-by-centre/2",
                    "active-cases-by-centre/3"),
            new Change(COMMAND + "gateway/Caretakers.java", "caretakers/1", "caretakers/2"),
            new Change(COMMAND + "gateway/KeptCases.java", "kept-cases/1", "kept-cases/2"),
            new Change(COMMAND + "forgetting/ErasuresInLog.java", "erasures/1", "erasures/2"),
            new Change(COMMAND + "deadlines/KeptDeadlines.java", "int VERSION = 2", "int VERSION = 3"),
            new Change(
                    COMMAND + "deadlines/Deadlines.java", "\"deadlines/\" + KeptDeadlines.VERSION", "\"deadlines/3\""),
            new Change(COMMAND + "sealedkeys/NamedKeys.java", "int VERSION = 1", "int VERSION = 2"),
            new Change(COMMAND + "lifecycle/Case.java", "@Revision(\"2\")", "@Revision(\"3\")"),
            new Change(COMMAND + "centres/Centre.java", "@Revision(\"4\")", "@Revision(\"5\")"),
            new Change(COMMAND + "eventstore/pen/PeerHandshake.java", "0x434C5031", "0x434C5032"));

    /** It stores an event in a shape that this version does not know. */
    static final Variant STORES_A_NEWER_EVENT = Variant.of(
            "stores a newer event",
            new Change(
                    "shared-events/src/main/java/org/caseledger/eventlog/EventTypes.java",
                    "Map.of(FiguresPublished.class, List.of(FIRST_REVISION, \"2\"))",
                    "Map.of(FiguresPublished.class, List.of(FIRST_REVISION, \"2\"),"
                            + " org.caseledger.events.RiskAssessed.class, List.of(FIRST_REVISION, \"2\"))"));

    private NextCommandVersion() {}
}
