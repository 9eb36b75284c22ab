package org.caseledger.command.reviews;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.DirectionComplied;
import org.caseledger.events.DirectionIssued;

/** What a review told the centres to do, and who has done it. */
final class Directions {
    private final Map<UUID, DirectionIssued> issued = new HashMap<>();
    private final Set<UUID> complied = new HashSet<>();

    Optional<DirectionIssued> find(UUID direction) {
        return Optional.ofNullable(issued.get(direction));
    }

    boolean wasIssuedAs(DirectionIssued asSaid) {
        return asSaid.equals(issued.get(asSaid.directionId()));
    }

    boolean wasCompliedWith(UUID direction) {
        return complied.contains(direction);
    }

    @EventSourcingHandler
    void on(DirectionIssued e) {
        issued.put(e.directionId(), e);
    }

    @EventSourcingHandler
    void on(DirectionComplied e) {
        complied.add(e.directionId());
    }
}
