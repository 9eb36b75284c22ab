package org.caseledger.query.projection;

import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;

/** Stands beside each projection, so that events it has no handler for still belong to its batches and its position is exact. */
final class PositionKeeper {
    @EventHandler(payloadType = Object.class)
    void passed(EventMessage<?> event) {}
}
