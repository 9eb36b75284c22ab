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
    static Stream<LocalDate> lost(Case it, Case wished) {
        return Stream.concat(resolutions(it, wished), closing(it, wished).stream());
    }

    private static Stream<LocalDate> resolutions(Case it, Case wished) {
        return wished.entries().inOrder().entrySet().stream()
                .filter(at -> at.getValue() instanceof CaseResolved && isUndermined(it, wished, at.getKey()))
                .map(at -> at.getValue().occurredOn());
    }

    private static boolean isUndermined(Case it, Case wished, long resolution) {
        return it.entries()
                .find(resolution)
                .map(before -> before.occurredOn())
                .filter(was -> {
                    LocalDate is =
                            wished.entries().find(resolution).orElseThrow().occurredOn();
                    Case then = Case.livedThrough(it.entries().until(resolution, was));
                    Case thenAsWished = Case.livedThrough(wished.entries().until(resolution, is));
                    boolean offence = then.matter.isSexualOffenceAgainstGirl();
                    return isLost(then.matter.isClassified(), thenAsWished.matter.isClassified())
                            || isLost(then.work.isDoneBy(was), thenAsWished.work.isDoneBy(is))
                            || (offence && isLost(then.work.isPocsoReported(), thenAsWished.work.isPocsoReported()))
                            || (offence
                                    && isLost(
                                            OffenceAgainstGirlRules.isBeforeCommittee(then),
                                            OffenceAgainstGirlRules.isBeforeCommittee(thenAsWished)))
                            || (isFirRegistered(wished, resolution)
                                    && isLost(then.work.isFirRecorded(), thenAsWished.work.isFirRecorded()));
                })
                .isPresent();
    }

    private static boolean isFirRegistered(Case wished, long resolution) {
        return wished.entries()
                .find(resolution)
                .filter(entry -> entry instanceof CaseResolved resolved
                        && resolved.outcome() == ResolutionOutcome.FIR_REGISTERED)
                .isPresent();
    }

    /** On follow-ups two reasons rest, on the duties towards a girl nearly all; what was learnt after the closing is in both. */
    private static Optional<LocalDate> closing(Case it, Case wished) {
        return wished.standing
                .closedFor()
                .filter(reason -> it.standing.closedFor().equals(Optional.of(reason)))
                .filter(reason -> isLost(isFounded(it, reason), isFounded(wished, reason))
                        || (it.matter.isSexualOffenceAgainstGirl()
                                && areDutiesLost(reason, it.asOf(it.standing.since()), wished)))
                .map(reason -> wished.standing.since());
    }

    private static boolean areDutiesLost(ClosingReason reason, Case then, Case wished) {
        Case thenAsWished = wished.asOf(wished.standing.since());
        return (OffenceAgainstGirlRules.asksForReport(reason)
                        && isLost(then.work.isPocsoReported(), thenAsWished.work.isPocsoReported()))
                || (OffenceAgainstGirlRules.asksForCommittee(reason)
                        && isLost(
                                OffenceAgainstGirlRules.isBeforeCommittee(then),
                                OffenceAgainstGirlRules.isBeforeCommittee(thenAsWished)));
    }

    private static boolean isFounded(Case it, ClosingReason reason) {
        LocalDate on = it.standing.since();
        return switch (reason) {
            case MONITORING_COMPLETED ->
                !on.isBefore(monitoringEndsOn(it))
                        && it.monitoring.leavesHerSafe()
                        && it.monitoring
                                .newestPlan()
                                .filter(MonitoringPlan::lastSlotWasContacted)
                                .isPresent();
            case UNTRACEABLE -> it.monitoring.wasTriedOftenEnough(FollowUpPolicy.on(on));
            default -> true;
        };
    }

    /** Counted from the resolution as it is dated by now: a plan that has ended is not made anew. */
    private static LocalDate monitoringEndsOn(Case it) {
        return it.entries().inOrder().values().stream()
                .filter(CaseResolved.class::isInstance)
                .reduce((earlier, later) -> later)
                .map(resolved -> FollowUpPolicy.on(resolved.occurredOn())
                        .plan(it.id(), resolved.occurredOn())
                        .monitoringEndsOn())
                .or(() -> it.monitoring.newestPlan().map(MonitoringPlan::monitoringEndsOn))
                .orElse(LocalDate.MIN);
    }

    private static boolean isLost(boolean before, boolean now) {
        return before && !now;
    }
}
