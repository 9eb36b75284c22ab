package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.jspecify.annotations.Nullable;

/** One stay in the shelter, with its limits. */
final class Stay {
    private final ShelterAdmitted admitted;
    private final List<ShelterStayExtended> extensions = new ArrayList<>();
    private final Set<Integer> exceeded = new HashSet<>();
    private @Nullable ShelterLeft left;

    Stay(ShelterAdmitted admitted) {
        this.admitted = admitted;
    }

    UUID id() {
        return admitted.stayId();
    }

    LocalDate admittedOn() {
        return admitted.occurredOn();
    }

    boolean isOpen() {
        return left == null;
    }

    boolean wasLeftAs(ShelterExit exit, LocalDate on) {
        return left != null && left.exit() == exit && left.occurredOn().equals(on);
    }

    Optional<LocalDate> leftOn() {
        return Optional.ofNullable(left).map(ShelterLeft::occurredOn);
    }

    /** As extended so far. */
    int limitDays() {
        return limitOn(LocalDate.MAX);
    }

    /** First day on which she has stayed longer than so many days. */
    LocalDate pastOn(int limitDays) {
        return admittedOn().plusDays(limitDays + 1L);
    }

    /**
     * She was still there past this limit, it was the one in force on its last day, and nobody has said so yet. What was recorded after
     * that day does not undo it, so days on which nothing ran are caught up with the same facts.
     */
    boolean hasPassed(int limitDays) {
        LocalDate lastDay = pastOn(limitDays).minusDays(1);
        return !exceeded.contains(limitDays)
                && limitOn(lastDay) == limitDays
                && leftOn().filter(on -> !on.isAfter(lastDay)).isEmpty();
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return admittedOn().isBefore(to) && from.isBefore(leftOn().orElse(LocalDate.MAX));
    }

    void extended(ShelterStayExtended e) {
        extensions.add(e);
    }

    void left(ShelterLeft e) {
        left = e;
    }

    void exceeded(ShelterLimitExceeded e) {
        exceeded.add(e.limitDays());
    }

    private int limitOn(LocalDate day) {
        return extensions.stream()
                .filter(extension -> !extension.occurredOn().isAfter(day))
                .mapToInt(ShelterStayExtended::limitDays)
                .reduce(admitted.limitDays(), Math::max);
    }
}
