package org.caseledger.command.lookups;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a centre runs.
 *
 * @param from first day; absent for a centre that was never commissioned
 * @param suspensions oldest first; only the last may be open
 * @param closedOn first day on which it no longer runs, if it has ended its work
 */
public record CentreOperation(
        @Nullable LocalDate from,
        List<Suspension> suspensions,
        @Nullable LocalDate closedOn) {
    public static final CentreOperation UNKNOWN = new CentreOperation(null, List.of(), null);

    public CentreOperation {
        suspensions = List.copyOf(suspensions);
    }

    /**
     * @param from first day on which it does not run
     * @param until first day on which it runs again
     * @param caretaker centre that acts for it
     */
    public record Suspension(LocalDate from, @Nullable LocalDate until, String caretaker) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }
    }

    public static CentreOperation begun(LocalDate on) {
        return new CentreOperation(on, List.of(), null);
    }

    public boolean exists() {
        return from != null;
    }

    @JsonIgnore // a snapshot of a centre says it by the day
    public boolean isClosed() {
        return closedOn != null;
    }

    public boolean runsOn(LocalDate day) {
        return from != null
                && !day.isBefore(from)
                && (closedOn == null || day.isBefore(closedOn))
                && suspensionOn(day).isEmpty();
    }

    /** The suspension it is under, if it is. */
    public Optional<Suspension> suspension() {
        return suspensions.stream().filter(one -> one.until() == null).findFirst();
    }

    /** The suspension it was under on that day, if it was; none once it has closed. */
    public Optional<Suspension> suspensionOn(LocalDate day) {
        return closedOn != null && !day.isBefore(closedOn)
                ? Optional.empty()
                : suspensions.stream().filter(one -> one.covers(day)).findFirst();
    }

    /** Who acts for it: nobody any more where it was suspended and has closed since. */
    public Optional<String> caretaker() {
        return closedOn == null ? suspension().map(Suspension::caretaker) : Optional.empty();
    }

    /** Works again after a suspension. */
    public boolean worksAgain() {
        return closedOn == null && !suspensions.isEmpty() && suspension().isEmpty();
    }

    /** Day of the newest change, before which nothing else can have changed. */
    public LocalDate since() {
        if (closedOn != null) {
            return closedOn;
        }
        LocalDate begun = from == null ? LocalDate.MIN : from;
        return suspensions.stream()
                .map(one -> one.until() == null ? one.from() : one.until())
                .reduce(begun, (earlier, later) -> later);
    }

    public CentreOperation suspended(LocalDate on, String caretaker) {
        List<Suspension> all = new ArrayList<>(suspensions);
        all.add(new Suspension(on, null, caretaker));
        return new CentreOperation(from, all, closedOn);
    }

    public CentreOperation reopened(LocalDate on) {
        return new CentreOperation(
                from,
                suspensions.stream()
                        .map(one -> one.until() == null ? new Suspension(one.from(), on, one.caretaker()) : one)
                        .toList(),
                closedOn);
    }

    public CentreOperation closed(LocalDate on) {
        return new CentreOperation(from, suspensions, on);
    }
}
