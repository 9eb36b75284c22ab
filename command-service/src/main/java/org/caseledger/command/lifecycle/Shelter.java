package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.command.lifecycle.refusals.ShelterStayStillOpen;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;

/** Her stays in the shelter, in the order they were recorded. */
final class Shelter {
    private final Map<UUID, Stay> stays = new LinkedHashMap<>();

    Optional<Stay> open() {
        return stays.values().stream().filter(Stay::isOpen).findFirst();
    }

    Optional<Stay> newest() {
        return stays.values().stream().reduce((earlier, later) -> later);
    }

    Optional<Stay> find(UUID stayId) {
        return Optional.ofNullable(stays.get(stayId));
    }

    void notOpen() {
        open().ifPresent(stay -> {
            throw new ShelterStayStillOpen(stay.admittedOn());
        });
    }

    /** A stay recorded before that covers some of these days; the day of leaving and of coming back may be the same. */
    Optional<Stay> during(LocalDate from, LocalDate to) {
        return stays.values().stream().filter(stay -> stay.overlaps(from, to)).findFirst();
    }

    /** Day of a stay that ends before it begins, or begins within another. */
    Optional<LocalDate> misfit() {
        return stays.values().stream()
                .filter(stay -> stay.leftOn()
                                .filter(on -> on.isBefore(stay.admittedOn()))
                                .isPresent()
                        || stays.values().stream()
                                .anyMatch(other -> other != stay
                                        && other.overlaps(
                                                stay.admittedOn(), stay.leftOn().orElse(LocalDate.MAX))))
                .map(Stay::admittedOn)
                .findFirst();
    }

    @EventSourcingHandler
    void on(ShelterAdmitted e) {
        stays.put(e.stayId(), new Stay(e));
    }

    @EventSourcingHandler
    void on(ShelterStayExtended e) {
        find(e.stayId()).ifPresent(stay -> stay.extended(e));
    }

    @EventSourcingHandler
    void on(ShelterLeft e) {
        find(e.stayId()).ifPresent(stay -> stay.left(e));
    }

    @EventSourcingHandler
    void on(ShelterLimitExceeded e) {
        find(e.stayId()).ifPresent(stay -> stay.exceeded(e));
    }
}
