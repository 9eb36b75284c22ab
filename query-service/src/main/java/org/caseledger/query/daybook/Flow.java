package org.caseledger.query.daybook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.caseledger.events.Account;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.PostingReason;
import org.caseledger.events.PublishedTotals;
import org.caseledger.events.ResolutionOutcome;
import org.jspecify.annotations.Nullable;

/** What happened in one period, by the definitions of the ledger's counting. Mutable while it is summed. */
final class Flow {
    private static final Set<Account> OPEN =
            accounts(account -> account.status().filter(CaseStatus::isOpen).isPresent());
    private static final Set<Account> STRUCK_OFF = accounts(
            account -> account.closingReason().filter(ClosingReason::strikesOff).isPresent());
    private static final Set<Account> RESOLVED =
            accounts(account -> account.isResolved() && !STRUCK_OFF.contains(account));

    int registered;
    int struckOff;
    int resolved;
    int resolvedAgain;
    int reopened;
    int resolvedOfRegistered;
    int handedOver;

    private int registeredHere;
    private int broughtForwardOpen;
    private int reopenedToOpen;
    private int resolutions;
    private int closedFromOpen;
    private int transferredInOpen;
    private int transferredOutOpen;
    private int openMoved;

    static Flow[] none(int periods) {
        Flow[] none = new Flow[periods];
        Arrays.setAll(none, i -> new Flow());
        return none;
    }

    /** A movement in the books of a centre of this report, on a day of this period. */
    void moved(PackedCell entry) {
        int n = entry.n();
        switch (entry.reason()) {
            case RESOLVED -> {
                resolved += n;
                handedOver += handsOver(entry.outcome()) ? n : 0;
            }
            case RESOLVED_AGAIN -> resolvedAgain += n;
            case REOPENED -> reopened += n;
            default -> {}
        }
        int opens = (isOpen(entry.to()) ? n : 0) - (isOpen(entry.from()) ? n : 0);
        openMoved += opens;
        switch (entry.reason()) {
            case REGISTERED -> registeredHere += opens;
            case BROUGHT_FORWARD -> broughtForwardOpen += opens;
            case REOPENED -> reopenedToOpen += opens;
            case RESOLVED, RESOLVED_AGAIN, RESOLVED_STRUCK_OFF -> resolutions -= opens;
            case CLOSED -> closedFromOpen -= opens;
            case TRANSFERRED_IN -> transferredInOpen += opens;
            case TRANSFERRED_OUT -> transferredOutOpen -= opens;
            default -> {}
        }
    }

    /** A movement of a case whose serial a centre of this report issued in this period. */
    void ofCohort(PackedCell entry) {
        if (entry.reason() == PostingReason.REGISTERED) {
            registered += entry.n();
        }
        resolvedOfRegistered += standsResolved(entry.to()) * entry.n() - standsResolved(entry.from()) * entry.n();
        ofCohortSince(entry);
    }

    /** The same, on a day that is not counted any more: what is struck off was never a matter of its period. */
    void ofCohortSince(PackedCell entry) {
        struckOff += standsStruckOff(entry.to()) * entry.n() - standsStruckOff(entry.from()) * entry.n();
    }

    /** A movement anywhere in the State, for a period from one epoch day to another. */
    void inState(PackedCell entry, int from, int to) {
        if (entry.on() >= from && entry.on() <= to) {
            moved(entry);
        }
        if (entry.origin() != PackedCell.NO_CENTRE && entry.cohort() >= from && entry.cohort() <= to) {
            ofCohort(entry);
        }
    }

    /** As they are published. */
    PublishedTotals totals() {
        return new PublishedTotals(registered, struckOff, resolved, resolvedAgain, reopened, handedOver);
    }

    Reconciliation reconciliation(int openAtStart) {
        int openAtEnd = openAtStart + openMoved;
        return new Reconciliation(
                openAtStart,
                registeredHere,
                broughtForwardOpen,
                reopenedToOpen,
                resolutions,
                closedFromOpen,
                transferredInOpen,
                transferredOutOpen,
                openAtEnd,
                openAtEnd
                        == openAtStart
                                + registeredHere
                                + broughtForwardOpen
                                + reopenedToOpen
                                - resolutions
                                - closedFromOpen
                                + transferredInOpen
                                - transferredOutOpen);
    }

    void add(Flow other) {
        registered += other.registered;
        struckOff += other.struckOff;
        resolved += other.resolved;
        resolvedAgain += other.resolvedAgain;
        reopened += other.reopened;
        resolvedOfRegistered += other.resolvedOfRegistered;
        handedOver += other.handedOver;
        registeredHere += other.registeredHere;
        broughtForwardOpen += other.broughtForwardOpen;
        reopenedToOpen += other.reopenedToOpen;
        resolutions += other.resolutions;
        closedFromOpen += other.closedFromOpen;
        transferredInOpen += other.transferredInOpen;
        transferredOutOpen += other.transferredOutOpen;
        openMoved += other.openMoved;
    }

    private static boolean handsOver(@Nullable ResolutionOutcome outcome) {
        return outcome != null && outcome.handsOver();
    }

    private static boolean isOpen(Account account) {
        return OPEN.contains(account);
    }

    private static int standsStruckOff(Account account) {
        return STRUCK_OFF.contains(account) ? 1 : 0;
    }

    private static int standsResolved(Account account) {
        return RESOLVED.contains(account) ? 1 : 0;
    }

    private static Set<Account> accounts(Predicate<Account> having) {
        return Arrays.stream(Account.values())
                .filter(having)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Account.class)));
    }
}
