package org.caseledger.benchmarks.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One line of a process's history. Lines of one process are in the order in which things happened; nothing is known about the order
 * between processes.
 *
 * <p>Writers and readers are named {@code name#incarnation}: after a restart the same name comes back with another incarnation. All
 * threads of a process share its name, because they share its sealer.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Sent.class, name = "sent"),
    @JsonSubTypes.Type(value = Told.class, name = "told"),
    @JsonSubTypes.Type(value = Resumed.class, name = "resumed"),
    @JsonSubTypes.Type(value = SawBlock.class, name = "saw"),
    @JsonSubTypes.Type(value = Stopped.class, name = "stopped")
})
public sealed interface HistoryLine permits Sent, Told, Resumed, SawBlock, Stopped {}
