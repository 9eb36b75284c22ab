package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.command.lifecycle.refusals.DoesNotBelong;
import org.caseledger.command.lifecycle.refusals.FollowUpWouldMoveCase;
import org.caseledger.command.lifecycle.refusals.SlotNotPlanned;
import org.caseledger.command.lifecycle.refusals.SuspicionNotStated;
import org.caseledger.command.lifecycle.refusals.TooEarlyForSlot;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.FollowUpRecorded;

/** What a follow-up may say, which slot it answers, and what follows from it. */
final class FollowUpRules {
    static final Rule<RecordFollowUp> MAY_RECORD = Rule.all(
            DatingRules::notInTheFuture,
            DatingRules::notBeforeFirstContact,
            FollowUpRules::closedCaseOnlyToReopen,
            FollowUpRules::reopeningAskedOnlyForService,
            FollowUpRules::suspicionStatedForDeathAlone,
            FollowUpRules::slotIsPlanned,
            FollowUpRules::slotIsNear,
            FollowUpRules::reopeningPossible);

    private FollowUpRules() {}

    /** Recurring violence reopens; a service still needed may. A late entry moves nothing, nor does violence that was found on the day on which the case ended for good. */
    static boolean reopens(Case theCase, RecordFollowUp c) {
        return c.reopen() ? mayReopen(theCase, c.occurredOn()) : reopens(theCase, c.outcome(), c.occurredOn());
    }

    static boolean closes(Case theCase, RecordFollowUp c) {
        return closes(theCase, c.outcome(), c.occurredOn());
    }

    /** What it says would have moved the case if it had been recorded of that day: then it is recorded anew. */
    static void movesNothingOn(Case theCase, FollowUpRecorded amended) {
        if (reopens(theCase, amended.outcome(), amended.occurredOn())
                || closes(theCase, amended.outcome(), amended.occurredOn())) {
            throw new FollowUpWouldMoveCase(amended.occurredOn());
        }
    }

    private static boolean reopens(Case theCase, FollowUpOutcome found, LocalDate day) {
        boolean isFoundOnTheLastDay = theCase.standing.isEndedForGood() && day.equals(theCase.standing.since());
        return found == FollowUpOutcome.VIOLENCE_RECURRED && mayReopen(theCase, day) && !isFoundOnTheLastDay;
    }

    private static boolean mayReopen(Case theCase, LocalDate day) {
        return !theCase.standing.status().isOpen() && !theCase.standing.isLate(day);
    }

    private static boolean closes(Case theCase, FollowUpOutcome found, LocalDate day) {
        return found == FollowUpOutcome.DECEASED
                && theCase.standing.status().isActive()
                && !theCase.standing.isLate(day);
    }

    private static boolean asksToReopen(RecordFollowUp c) {
        return c.outcome() == FollowUpOutcome.VIOLENCE_RECURRED || c.reopen();
    }

    private static void closedCaseOnlyToReopen(Case theCase, RecordFollowUp c) {
        if (!asksToReopen(c)) {
            DatingRules.notAfterClosing(theCase, c);
        }
    }

    private static void reopeningAskedOnlyForService(Case theCase, RecordFollowUp c) {
        boolean mayAsk =
                c.outcome() == FollowUpOutcome.SERVICE_STILL_NEEDED || c.outcome() == FollowUpOutcome.VIOLENCE_RECURRED;
        if (c.reopen() && !mayAsk) {
            throw new DoesNotBelong("reopen");
        }
    }

    private static void suspicionStatedForDeathAlone(Case theCase, RecordFollowUp c) {
        if (c.outcome() == FollowUpOutcome.DECEASED && c.suspicious() == null) {
            throw new SuspicionNotStated();
        }
        if (c.outcome() != FollowUpOutcome.DECEASED && c.suspicious() != null) {
            throw new DoesNotBelong("suspicious");
        }
    }

    private static void slotIsPlanned(Case theCase, RecordFollowUp c) {
        if (c.slot() != null
                && theCase.monitoring.planWith(c.slot(), c.occurredOn()).isEmpty()) {
            throw new SlotNotPlanned(c.slot());
        }
    }

    private static void slotIsNear(Case theCase, RecordFollowUp c) {
        if (c.slot() != null) {
            notTooEarly(c.slot(), c.occurredOn(), theCase.monitoring.planWith(c.slot(), c.occurredOn()));
        }
    }

    static void notTooEarly(LocalDate slot, LocalDate day, Optional<MonitoringPlan> plan) {
        plan.map(found -> found.earliestFor(slot)).filter(day::isBefore).ifPresent(earliest -> {
            throw new TooEarlyForSlot(slot, earliest);
        });
    }

    /** One whose plan ended before its day by what was put right since is left alone. */
    static void staysOfPlan(Case theCase, LocalDate slot, LocalDate former, LocalDate day) {
        if (theCase.monitoring.planWith(slot, day).isEmpty()
                && theCase.monitoring.planWith(slot, former).isPresent()) {
            throw new SlotNotPlanned(slot);
        }
    }

    private static void reopeningPossible(Case theCase, RecordFollowUp c) {
        if (reopens(theCase, c)) {
            ReopeningRules.notEndedForGood(theCase, c);
        }
    }
}
