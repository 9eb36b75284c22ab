package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.command.lifecycle.refusals.SheWasInShelter;
import org.caseledger.command.lifecycle.refusals.ShelterStayStillOpen;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;

/** Her stays in the shelter, in the order they were recorded. */
final class Shelter {
    private final Map<UUID, Stay> stays = new LinkedHashMap<>();
    private final List<LocalDate> withoutStay = new ArrayList<>();

    Optional<Stay> open() {
        return stays.values().stream().filter(Stay::isOpen).findFirst();
    }

    /** The stay on this day, also one that she has left since; on the day she leaves she does not stay. */
    Optional<Stay> on(LocalDate day) {
        return stays.values().stream()
                .filter(stay -> !day.isBefore(stay.admittedOn()) && day.isBefore(stay.until()))
                .findFirst();
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

    /** Nothing is ended or handed over while she stays. */
    void notStayingOn(LocalDate day) {
        notOpen();
        stays.values().stream().filter(stay -> stay.isOn(day)).findFirst().ifPresent(stay -> {
            throw new SheWasInShelter(stay.admittedOn(), stay.until());
        });
    }

    /** A stay recorded before that covers some of these days; the day of leaving and of coming back may be the same. */
    Optional<Stay> during(LocalDate from, LocalDate to) {
        return stays.values().stream().filter(stay -> stay.overlaps(from, to)).findFirst();
    }

    /** Days of stays that are out of order or begin within another, and of extensions and leavings of none. */
    Stream<LocalDate> misfits() {
        return Stream.concat(
                withoutStay.stream(),
                stays.values().stream()
                        .filter(stay -> stay.isOutOfOrder() || isWithinAnother(stay))
                        .map(Stay::admittedOn));
    }

    /** Begun while nobody was in service, as a late entry. */
    Stream<Stay> besideService(CaseMovements standing) {
        return stays.values().stream().filter(stay -> standing.isNotOpenOn(stay.admittedOn()));
    }

    /** Days of resolutions, closings and transfers while she stayed, and of reopenings over which a stay lasted that began before them. */
    Stream<LocalDate> besides(CaseMovements standing) {
        return stays.values().stream()
                .flatMap(stay -> Stream.of(
                                standing.endsWithin(stay.admittedOn(), stay.until()),
                                standing.reopenedAfter(stay.admittedOn()).stream()
                                        .filter(stay.until()::isAfter),
                                stay.isOpen() && !standing.status().isOpen()
                                        ? Stream.of(standing.since())
                                        : Stream.<LocalDate>of())
                        .flatMap(days -> days));
    }

    @EventSourcingHandler
    void on(ShelterAdmitted e) {
        stays.put(e.stayId(), Stay.begun(e));
    }

    @EventSourcingHandler
    void on(ChildrenAdmitted e) {
        if (stays.computeIfPresent(e.stayId(), (id, stay) -> stay.joined(e)) == null) {
            withoutStay.add(e.occurredOn());
        }
    }

    @EventSourcingHandler
    void on(ShelterStayExtended e) {
        if (stays.computeIfPresent(e.stayId(), (id, stay) -> stay.extended(e)) == null) {
            withoutStay.add(e.occurredOn());
        }
    }

    @EventSourcingHandler
    void on(ShelterLeft e) {
        if (stays.computeIfPresent(e.stayId(), (id, stay) -> stay.left(e)) == null) {
            withoutStay.add(e.occurredOn());
        }
    }

    @EventSourcingHandler
    void on(ShelterLimitExceeded e) {
        stays.computeIfPresent(e.stayId(), (id, stay) -> stay.exceeded(e));
    }

    private boolean isWithinAnother(Stay stay) {
        return stays.values().stream()
                .anyMatch(other -> other != stay && other.overlaps(stay.admittedOn(), stay.until()));
    }
}
