package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.ResolutionOutcome;

/**
 * What the resolutions and the closing of a case rest on. Whoever takes that away has to take them back first, else a case could be
 * resolved on a service that was never given. What was learnt of her later, her age for example, takes nothing away.
 */
final class ResolutionPreconditions {
    private ResolutionPreconditions() {}

    /** Days of resolutions and of the closing that rested on something before and would no longer. */
    static Stream<LocalDate> lost(Case theCase, Case candidate) {
        return Stream.concat(resolutions(theCase, candidate), closing(theCase, candidate).stream());
    }

    private static Stream<LocalDate> resolutions(Case theCase, Case candidate) {
        return candidate.entries().inOrder().entrySet().stream()
                .filter(at -> at.getValue() instanceof CaseResolved && isUndermined(theCase, candidate, at.getKey()))
                .map(at -> at.getValue().occurredOn());
    }

    private static boolean isUndermined(Case theCase, Case candidate, long resolution) {
        return theCase.entries()
                .find(resolution)
                .map(before -> before.occurredOn())
                .filter(was -> {
                    LocalDate is =
                            candidate.entries().find(resolution).orElseThrow().occurredOn();
                    Case then = Case.replay(theCase.entries().until(resolution, was));
                    Case thenAsWished = Case.replay(candidate.entries().until(resolution, is));
                    Case done = then.asOf(was); // reporting, referring and an FIR count from their days
                    Case doneAsWished = thenAsWished.asOf(is);
                    // suspected since: what was reported all the same is not taken away now that it is asked for
                    boolean offence =
                            then.matter.isSexualOffenceAgainstGirl() || theCase.matter.isSexualOffenceAgainstGirl();
                    return isLost(then.matter.isClassified(), thenAsWished.matter.isClassified())
                            || isLost(then.work.isDoneBy(was), thenAsWished.work.isDoneBy(is))
                            || (offence && isLost(done.work.isPocsoReported(), doneAsWished.work.isPocsoReported()))
                            || (offence
                                    && isLost(
                                            OffenceAgainstGirlRules.isBeforeCommittee(done),
                                            OffenceAgainstGirlRules.isBeforeCommittee(doneAsWished)))
                            || (isFirRegistered(candidate, resolution)
                                    && isLost(done.work.isFirRecorded(), doneAsWished.work.isFirRecorded()));
                })
                .isPresent();
    }

    private static boolean isFirRegistered(Case candidate, long resolution) {
        return candidate
                .entries()
                .find(resolution)
                .filter(entry -> entry instanceof CaseResolved resolved
                        && resolved.outcome() == ResolutionOutcome.FIR_REGISTERED)
                .isPresent();
    }

    /** On follow-ups two reasons rest, on the duties towards a girl nearly all; what was learnt after the closing is in both. */
    private static Optional<LocalDate> closing(Case theCase, Case candidate) {
        return candidate
                .standing
                .closedFor()
                .filter(reason -> theCase.standing.closedFor().equals(Optional.of(reason)))
                .filter(reason -> isLost(isFounded(theCase, reason), isFounded(candidate, reason))
                        || (theCase.matter.isSexualOffenceAgainstGirl()
                                && areDutiesLost(reason, theCase.asOf(theCase.standing.since()), candidate)))
                .map(reason -> candidate.standing.since());
    }

    private static boolean areDutiesLost(ClosingReason reason, Case then, Case candidate) {
        Case thenAsWished = candidate.asOf(candidate.standing.since());
        return (OffenceAgainstGirlRules.asksForReport(reason)
                        && isLost(then.work.isPocsoReported(), thenAsWished.work.isPocsoReported()))
                || (OffenceAgainstGirlRules.asksForCommittee(reason)
                        && isLost(
                                OffenceAgainstGirlRules.isBeforeCommittee(then),
                                OffenceAgainstGirlRules.isBeforeCommittee(thenAsWished)));
    }

    private static boolean isFounded(Case theCase, ClosingReason reason) {
        LocalDate on = theCase.standing.since();
        return switch (reason) {
            case MONITORING_COMPLETED ->
                !on.isBefore(monitoringEndsOn(theCase))
                        && theCase.monitoring.leavesHerSafe()
                        && theCase.monitoring
                                .newestPlan()
                                .filter(MonitoringPlan::lastSlotWasContacted)
                                .isPresent();
            case UNTRACEABLE -> theCase.monitoring.wasTriedOftenEnough(FollowUpPolicy.on(on));
            default -> true;
        };
    }

    /** Counted from the resolution as it is dated by now: a plan that has ended is not made anew. */
    private static LocalDate monitoringEndsOn(Case theCase) {
        return theCase.entries()
                .newest(CaseResolved.class)
                .map(CaseResolved::occurredOn)
                .map(day -> FollowUpPolicy.on(day).monitoringEndsOn(day))
                .or(() -> theCase.monitoring.newestPlan().map(MonitoringPlan::monitoringEndsOn))
                .orElse(LocalDate.MIN);
    }

    private static boolean isLost(boolean before, boolean now) {
        return before && !now;
    }
}
