package org.caseledger.benchmarks.history;

import java.util.UUID;

/** Identity and place of one event of a command. */
public record SentEvent(UUID id, String aggregate, long sequence) {}
