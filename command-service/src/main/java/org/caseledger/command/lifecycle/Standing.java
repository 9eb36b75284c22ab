package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.caseledger.events.Account;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/** Where a case stands in the books of its centre, since when, and the postings that move it. */
final class Standing {
    private @Nullable String centre;
    private @Nullable String origin;
    private @Nullable LocalDate cohort;
    private Account account = Account.OUTSIDE;
    private LocalDate since = LocalDate.MIN;
    private @Nullable PostingReason movedBy;
    private @Nullable Posting firstResolution;

    CaseStatus status() {
        return account.status().orElseThrow();
    }

    Optional<ClosingReason> closedFor() {
        return account.closingReason();
    }

    /** The day of the newest movement of status or centre. */
    LocalDate since() {
        return since;
    }

    boolean wasMovedBy(PostingReason reason) {
        return movedBy == reason;
    }

    /** Happened before the newest movement: recorded as a late entry, which never moves the case. */
    boolean isLate(LocalDate occurredOn) {
        return occurredOn.isBefore(since);
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
        PostingReason reason = firstResolution == null ? PostingReason.RESOLVED : PostingReason.RESOLVED_AGAIN;
        return List.of(move(Account.UNDER_FOLLOW_UP, on, reason, outcome));
    }

    List<Posting> reopened(LocalDate on) {
        return List.of(move(Account.IN_SERVICE, on, PostingReason.REOPENED, null));
    }

    /**
     * Closed as resolved only from under follow-up: a reopening takes the resolution back, and a case closed while open had none that
     * stands. Striking off takes the first resolution out of the count and leaves the balances of its day as they were.
     */
    List<Posting> closed(LocalDate on, ClosingReason reason) {
        List<Posting> postings = new ArrayList<>();
        postings.add(move(Account.closed(account.isResolved(), reason), on, PostingReason.CLOSED, null));
        if (reason.strikesOff() && firstResolution != null) {
            postings.add(firstResolution.reversed());
            postings.add(struckOff(firstResolution));
        }
        return postings;
    }

    private Posting move(Account to, LocalDate on, PostingReason reason, @Nullable ResolutionOutcome outcome) {
        return new Posting(heldBy(), origin, cohort, account, to, on, reason, outcome, 1);
    }

    String heldBy() {
        if (centre == null) {
            throw new IllegalStateException("no centre holds a case that has not begun");
        }
        return centre;
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

    @EventSourcingHandler
    void on(CaseRegistered e) {
        centre = e.centre();
        origin = e.centre();
        cohort = e.occurredOn();
        moved(e);
    }

    @EventSourcingHandler
    void on(CaseResolved e) {
        if (firstResolution == null) {
            firstResolution = e.postings().get(0);
        }
        moved(e);
    }

    @EventSourcingHandler
    void on(CaseEvent e) {
        if (!e.postings().isEmpty()) {
            moved(e);
        }
    }

    /** The first posting of an event is the movement; others only put earlier ones right. */
    private void moved(CaseEvent e) {
        Posting movement = e.postings().get(0);
        account = movement.to();
        since = movement.on();
        movedBy = movement.reason();
    }
}
