package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.Account;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Place;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/** Where a case stands in the books of its centre, how it came there, and the postings that move it. */
final class CaseMovements {
    private static final Set<PostingReason> ENDS = EnumSet.of(
            PostingReason.RESOLVED, PostingReason.RESOLVED_AGAIN, PostingReason.CLOSED, PostingReason.TRANSFERRED_IN);

    private @Nullable String origin;
    private @Nullable LocalDate cohort;
    private @Nullable Posting firstResolution;
    private boolean resolvedBefore;
    private final List<Movement> movements = new ArrayList<>();

    /**
     * One movement of status or centre.
     *
     * @param sequence of the event that moved it
     */
    record Movement(long sequence, Place place, LocalDate on, PostingReason reason) {}

    CaseStatus status() {
        return newest().place().account().status().orElseThrow();
    }

    Optional<ClosingReason> closedFor() {
        return newest().place().account().closingReason();
    }

    /** Never to be reopened. */
    boolean isEndedForGood() {
        return closedFor().filter(ClosingReason::isFinal).isPresent();
    }

    boolean isStruckOff() {
        return closedFor().filter(ClosingReason::strikesOff).isPresent();
    }

    String heldBy() {
        return newest().place().centre();
    }

    /** The day of the newest movement of status or centre. */
    LocalDate since() {
        return newest().on();
    }

    boolean wasMovedBy(PostingReason reason) {
        return newest().reason() == reason;
    }

    /** Under follow-up after this event; a transfer since then keeps the plan. */
    boolean wasResolvedBy(long sequence) {
        return status() == CaseStatus.UNDER_FOLLOW_UP
                && movements.stream()
                        .filter(movement -> movement.sequence() >= sequence)
                        .allMatch(movement -> movement.place().account() == Account.UNDER_FOLLOW_UP);
    }

    /** Happened before the newest movement: recorded as a late entry, which never moves the case. */
    boolean isLate(LocalDate occurredOn) {
        return occurredOn.isBefore(since());
    }

    Movement newest() {
        if (movements.isEmpty()) {
            throw new IllegalStateException("a case that has not begun stands nowhere");
        }
        return movements.get(movements.size() - 1);
    }

    /** The movements before and after the one of this event; empty if it moved nothing. */
    Optional<Neighbours> neighbours(long sequence) {
        for (int i = 0; i < movements.size(); i++) {
            if (movements.get(i).sequence() == sequence) {
                return Optional.of(new Neighbours(
                        i == 0 ? null : movements.get(i - 1).on(),
                        i == movements.size() - 1 ? null : movements.get(i + 1).on()));
            }
        }
        return Optional.empty();
    }

    /** Days between which a movement lies, both included; absent where there is none on that side. */
    record Neighbours(@Nullable LocalDate before, @Nullable LocalDate after) {
        boolean allow(LocalDate day) {
            return (before == null || !day.isBefore(before)) && (after == null || !day.isAfter(after));
        }
    }

    /** Days strictly between these on which the case was resolved, closed or handed over; none of it is done while she stays. */
    Stream<LocalDate> endsWithin(LocalDate from, LocalDate to) {
        return movements.stream()
                .filter(movement -> ENDS.contains(movement.reason()))
                .map(Movement::on)
                .filter(day -> day.isAfter(from) && day.isBefore(to));
    }

    /** The day of the reopening that ended the time under follow-up or closed in which this whole day lies; empty where it is in none, or that goes on. */
    Optional<LocalDate> reopenedAfter(LocalDate day) {
        return isNotOpenOn(day)
                ? movements.stream()
                        .filter(movement -> movement.on().isAfter(day) && movement.reason() == PostingReason.REOPENED)
                        .map(Movement::on)
                        .findFirst()
                : Optional.empty();
    }

    /** Under follow-up or closed the whole day. */
    boolean isNotOpenOn(LocalDate day) {
        return movements.stream().noneMatch(movement -> movement.on().equals(day))
                && movements.stream()
                        .filter(movement -> movement.on().isBefore(day))
                        .reduce((earlier, later) -> later)
                        .flatMap(movement -> movement.place().account().status())
                        .filter(status -> !status.isOpen())
                        .isPresent();
    }

    /** The first deed for her moves a registered case into service; a late one does not. */
    List<Posting> served(LocalDate on) {
        return status() == CaseStatus.REGISTERED && !isLate(on)
                ? List.of(move(Account.IN_SERVICE, on, PostingReason.SERVICE_BEGUN, null))
                : List.of();
    }

    List<Posting> coordinated(LocalDate on) {
        return List.of(move(Account.COORDINATION, on, PostingReason.COORDINATION_STARTED, null));
    }

    List<Posting> coordinationEnded(LocalDate on) {
        return List.of(move(Account.IN_SERVICE, on, PostingReason.COORDINATION_ENDED, null));
    }

    /** The first resolution in a life counts as {@code RESOLVED}, every later one as {@code RESOLVED_AGAIN}. */
    List<Posting> resolved(LocalDate on, ResolutionOutcome outcome) {
        PostingReason reason = resolvedBefore ? PostingReason.RESOLVED_AGAIN : PostingReason.RESOLVED;
        return List.of(move(Account.UNDER_FOLLOW_UP, on, reason, outcome));
    }

    List<Posting> reopened(LocalDate on) {
        return List.of(move(Account.IN_SERVICE, on, PostingReason.REOPENED, null));
    }

    /** The one that comes is the movement; over the State, in and out are equal. */
    List<Posting> transferred(LocalDate on, String to) {
        Account kept = newest().place().account();
        return List.of(
                new Posting(to, origin, cohort, Account.OUTSIDE, kept, on, PostingReason.TRANSFERRED_IN, null, 1),
                move(Account.OUTSIDE, on, PostingReason.TRANSFERRED_OUT, null));
    }

    /**
     * Closed as resolved only from under follow-up: a reopening takes the resolution back, and a case closed while open had none that
     * stands. Striking off takes the first resolution out of the count and leaves the balances of its day as they were.
     */
    List<Posting> closed(LocalDate on, ClosingReason reason) {
        List<Posting> postings = new ArrayList<>();
        boolean resolved = newest().place().account().isResolved();
        postings.add(move(Account.closed(resolved, reason), on, PostingReason.CLOSED, null));
        if (reason.strikesOff() && firstResolution != null) {
            postings.add(firstResolution.reversed());
            postings.add(struckOff(firstResolution));
        }
        return postings;
    }

    private Posting move(Account to, LocalDate on, PostingReason reason, @Nullable ResolutionOutcome outcome) {
        Place here = newest().place();
        return new Posting(here.centre(), origin, cohort, here.account(), to, on, reason, outcome, 1);
    }

    private static Posting struckOff(Posting p) {
        return new Posting(
                p.centre(),
                p.origin(),
                p.cohort(),
                p.from(),
                p.to(),
                p.on(),
                PostingReason.RESOLVED_STRUCK_OFF,
                p.outcome(),
                1);
    }

    static List<Posting> registered(String centre, LocalDate on) {
        return List.of(new Posting(
                centre, centre, on, Account.OUTSIDE, Account.REGISTERED, on, PostingReason.REGISTERED, null, 1));
    }

    static List<Posting> broughtForward(String centre, CaseStatus status, LocalDate on) {
        return List.of(new Posting(
                centre, null, null, Account.OUTSIDE, Account.of(status), on, PostingReason.BROUGHT_FORWARD, null, 1));
    }

    @EventSourcingHandler
    void on(CaseRegistered e, @SequenceNumber long sequence) {
        origin = e.centre();
        cohort = e.occurredOn();
        moved(e, sequence);
    }

    @EventSourcingHandler
    void on(CaseBroughtForward e, @SequenceNumber long sequence) {
        resolvedBefore = e.resolvedOn() != null;
        moved(e, sequence);
    }

    @EventSourcingHandler
    void on(CaseResolved e, @SequenceNumber long sequence) {
        if (!resolvedBefore) {
            firstResolution = e.postings().get(0);
            resolvedBefore = true;
        }
        moved(e, sequence);
    }

    @EventSourcingHandler
    void on(CaseEvent e, @SequenceNumber long sequence) {
        moved(e, sequence);
    }

    private void moved(CaseEvent e, long sequence) {
        e.moves()
                .ifPresent(place -> movements.add(new Movement(
                        sequence, place, e.occurredOn(), e.postings().get(0).reason())));
    }
}
