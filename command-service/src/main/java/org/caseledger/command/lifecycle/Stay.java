package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterExit;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.jspecify.annotations.Nullable;

/**
 * One stay in the shelter, with its limits.
 *
 * @param joined days on which children came
 * @param exceeded limits that were passed
 */
record Stay(
        ShelterAdmitted admitted,
        List<ShelterStayExtended> extensions,
        List<LocalDate> joined,
        Set<Integer> exceeded,
        @Nullable ShelterLeft left) {

    static Stay begun(ShelterAdmitted admitted) {
        return new Stay(admitted, List.of(), List.of(), Set.of(), null);
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

    boolean wasBegunAs(Children children, LocalDate on) {
        return admittedOn().equals(on)
                && admitted.girls() == children.girls()
                && admitted.boys() == children.boysAdmitted()
                && Objects.equals(admitted.boysNotAdmitted(), children.boysNotAdmitted());
    }

    boolean wasLeftAs(ShelterExit exit, LocalDate on) {
        return left != null && left.exit() == exit && left.occurredOn().equals(on);
    }

    Optional<LocalDate> leftOn() {
        return Optional.ofNullable(left).map(ShelterLeft::occurredOn);
    }

    /** Day she left; for ever while she stays. */
    LocalDate until() {
        return leftOn().orElse(LocalDate.MAX);
    }

    /** Left, extended or joined before it began, or joined after it ended. */
    boolean isOutOfOrder() {
        return until().isBefore(admittedOn())
                || joined.stream().anyMatch(day -> day.isBefore(admittedOn()) || day.isAfter(until()))
                || extensions.stream()
                        .anyMatch(extension -> extension.occurredOn().isBefore(admittedOn()));
    }

    /** As extended so far. */
    int limitDays() {
        return limitOn(LocalDate.MAX);
    }

    ShelterLimit limit(int days) {
        return new ShelterLimit(this, days);
    }

    /** Neither the day she came nor the one she left: then she was elsewhere, too. */
    boolean isOn(LocalDate day) {
        return admittedOn().isBefore(day) && day.isBefore(until());
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return admittedOn().isBefore(to) && from.isBefore(until());
    }

    Stay extended(ShelterStayExtended e) {
        return new Stay(
                admitted, Stream.concat(extensions.stream(), Stream.of(e)).toList(), joined, exceeded, left);
    }

    Stay joined(ChildrenAdmitted e) {
        return new Stay(
                admitted,
                extensions,
                Stream.concat(joined.stream(), Stream.of(e.occurredOn())).toList(),
                exceeded,
                left);
    }

    Stay left(ShelterLeft e) {
        return new Stay(admitted, extensions, joined, exceeded, e);
    }

    Stay exceeded(ShelterLimitExceeded e) {
        Set<Integer> all = new HashSet<>(exceeded);
        all.add(e.limitDays());
        return new Stay(admitted, extensions, joined, Set.copyOf(all), left);
    }

    int limitOn(LocalDate day) {
        return extensions.stream()
                .filter(extension -> !extension.occurredOn().isAfter(day))
                .mapToInt(ShelterStayExtended::limitDays)
                .reduce(admitted.limitDays(), Math::max);
    }
}
