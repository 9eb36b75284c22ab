package org.caseledger.command.reveal;

import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AccessMonths;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.BreakGlassOutcome;
import org.caseledger.service.accessledger.BreakGlassReader;
import org.caseledger.service.accessledger.BreakGlassReason;
import org.caseledger.service.accessledger.BreakGlassReview;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.accessledger.PlaceOnRecord;
import org.caseledger.service.append.AppendConflict;
import org.caseledger.service.clock.LedgerClock;
import org.caseledger.service.ledger.Ledger;
import org.caseledger.service.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Who has broken the glass, and what others found of it; asked of the access ledger each time, so it holds on each node and ends by itself. */
@Component
public final class BreakGlasses {
    private final AwaitedLooks looks;
    private final BreakGlassReader reader;
    private final LedgerClock clock;
    private final Ledger ledger;

    BreakGlasses(AwaitedLooks looks, AccessMonths months, LedgerClock clock, Ledger ledger) {
        this.looks = looks;
        this.reader = new BreakGlassReader(months);
        this.clock = clock;
        this.ledger = ledger;
    }

    /** What is open of a case for this person now. */
    public Optional<BreakGlass> openFor(AccessScope who, UUID theCase) {
        return reader.openFor(who.actor(), theCase, clock.now());
    }

    /** @param who in the role in which something opens */
    public BreakGlass open(UUID theCase, String centre, BreakGlassReason reason, AccessScope who) {
        UUID id = UUID.randomUUID();
        looks.record(BreakGlass.opening(id, theCase, centre, reason, Looker.of(who)));
        return find(theCase, id).orElseThrow(() -> new IllegalStateException("what was stored is not there"));
    }

    public Optional<BreakGlass> find(UUID theCase, UUID id) {
        return reader.find(theCase, id, YearMonth.from(ledger.openedOn()), thisMonth());
    }

    /**
     * What this person has said of it already is answered again: the answer to the first time may have been lost.
     *
     * @param who in a role that answers for the centre
     * @throws ProblemException for whoever broke the glass, and where it is open or reviewed otherwise
     */
    public BreakGlassReview review(BreakGlass one, BreakGlassOutcome outcome, AccessScope who) {
        if (one.isOf(who.actor())) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "REVIEW_OF_ONESELF");
        }
        if (one.isOpenAt(clock.now())) {
            throw new ProblemException(HttpStatus.CONFLICT, "BREAK_GLASS_STILL_OPEN", one.openUntil());
        }
        Optional<BreakGlassReview> before = reader.reviewOf(one, thisMonth());
        if (before.isPresent()) {
            return before.filter(review -> isWhatIsSaid(review, outcome, who)).orElseThrow(BreakGlasses::reviewed);
        }
        CompletableFuture<PlaceOnRecord> begun = looks.begin(BreakGlassReview.of(one.id(), outcome, Looker.of(who)));
        looks.await(begun.thenApply(stored -> true).exceptionally(BreakGlasses::unlessTaken));
        BreakGlassReview stored = reader.reviewOf(one, thisMonth())
                .orElseThrow(() -> new IllegalStateException("what was stored is not there"));
        if (begun.isCompletedExceptionally() && !isWhatIsSaid(stored, outcome, who)) {
            throw reviewed();
        }
        return stored;
    }

    private static boolean isWhatIsSaid(BreakGlassReview review, BreakGlassOutcome outcome, AccessScope who) {
        return review.outcome() == outcome && review.by().actor().equals(who.actor());
    }

    /** Somebody else reviewed it in the same moment. */
    private static boolean unlessTaken(Throwable failure) {
        Throwable why = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (why instanceof AppendConflict) {
            return false;
        }
        throw new CompletionException(why);
    }

    private YearMonth thisMonth() {
        return AccessMonths.of(clock.now());
    }

    private static ProblemException reviewed() {
        return new ProblemException(HttpStatus.CONFLICT, "BREAK_GLASS_REVIEWED");
    }
}
