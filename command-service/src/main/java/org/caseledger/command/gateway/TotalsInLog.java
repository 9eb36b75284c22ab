package org.caseledger.command.gateway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.caseledger.command.eventstore.NewerEvent;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.EventTypes;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.events.Account;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Event;
import org.caseledger.events.Posting;
import org.caseledger.events.PostingReason;
import org.caseledger.events.PublishedTotals;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;

/**
 * Counts the totals of a period from the postings in the log, as known at any position: what a publication is held against. Asked when
 * figures are published, some times a month; the first asking reads the log up to that position, later ones what came since.
 */
final class TotalsInLog {
    /** Positions in one reading. */
    private static final int WINDOW = 2_000;

    /** Events that post what is counted here; the others are not even parsed. */
    private static final Set<String> COUNTED =
            Set.of("CaseRegistered", "CaseResolved", "CaseReopened", "CaseClosed", "DetailsCorrected", "EntryVoided");

    private final LogReader log;
    private final List<Movement> movements = new ArrayList<>();
    private long next;

    TotalsInLog(LogReader log) {
        this.log = log;
    }

    synchronized PublishedTotals of(LocalDate from, LocalDate to, long position) {
        readTo(position);
        Sum sum = new Sum();
        movements.stream()
                .takeWhile(movement -> movement.position() <= position)
                .forEach(movement -> sum.add(movement, from, to));
        return sum.totals();
    }

    private void readTo(long position) {
        while (next <= position) {
            List<Block> blocks = log.from(next, WINDOW);
            if (blocks.isEmpty()) {
                return;
            }
            for (Block block : blocks) {
                long at = block.position();
                for (LogEvent event : block.events()) {
                    read(event, at++);
                }
                next = block.next();
            }
        }
    }

    private void read(LogEvent stored, long position) {
        if (!COUNTED.contains(stored.type())) {
            return;
        }
        Class<? extends Event> type = EventTypes.classOf(stored.type(), stored.revision())
                .orElseThrow(() -> new NewerEvent(stored.type(), stored.revision(), position));
        LedgerJson.mapper().readValue(stored.payload(), type).postings().stream()
                .map(posting -> Movement.of(posting, position))
                .filter(Movement::counts)
                .forEach(movements::add);
    }

    /**
     * What of a posting is counted.
     *
     * @param cohort day of the registration, if a serial was issued
     * @param struckOff +1 where the case comes to stand struck off, −1 where it no longer does
     * @param handedOver whether the outcome lies with the police, a protection officer or a court
     */
    private record Movement(
            long position,
            PostingReason reason,
            LocalDate on,
            @Nullable LocalDate cohort,
            int n,
            int struckOff,
            boolean handedOver) {
        static Movement of(Posting p, long position) {
            return new Movement(
                    position,
                    p.reason(),
                    p.on(),
                    p.cohort(),
                    p.n(),
                    p.n() * (standsStruckOff(p.to()) - standsStruckOff(p.from())),
                    p.outcome() != null && p.outcome().handsOver());
        }

        boolean counts() {
            return struckOff != 0
                    || switch (reason) {
                        case REGISTERED, RESOLVED, RESOLVED_AGAIN, REOPENED -> true;
                        default -> false;
                    };
        }

        private static int standsStruckOff(Account account) {
            return account.closingReason().filter(ClosingReason::strikesOff).isPresent() ? 1 : 0;
        }
    }

    /** Registrations and what is struck off go by the day of registration, all else by its own. */
    private static final class Sum {
        private int registered;
        private int struckOff;
        private int resolved;
        private int resolvedAgain;
        private int reopened;
        private int handedOver;

        void add(Movement movement, LocalDate from, LocalDate to) {
            if (movement.cohort() != null && isWithin(movement.cohort(), from, to)) {
                struckOff += movement.struckOff();
            }
            if (!isWithin(movement.on(), from, to)) {
                return;
            }
            switch (movement.reason()) {
                case REGISTERED -> registered += movement.n();
                case RESOLVED -> {
                    resolved += movement.n();
                    handedOver += movement.handedOver() ? movement.n() : 0;
                }
                case RESOLVED_AGAIN -> resolvedAgain += movement.n();
                case REOPENED -> reopened += movement.n();
                default -> {}
            }
        }

        PublishedTotals totals() {
            return new PublishedTotals(registered, struckOff, resolved, resolvedAgain, reopened, handedOver);
        }

        private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }
}
