package org.caseledger.command.forgetting;

import java.util.UUID;

/** Where something is kept of a woman that goes when she is forgotten. Asked again after a crash, and for cases that are forgotten already. */
public interface KeptOfHer {
    /** Returns when nothing of this case is there any more, also after a majority of nodes went on without the rest. */
    void forget(UUID caseId);
}
