package org.caseledger.demo;

import java.time.LocalDate;
import org.caseledger.command.lifecycle.CorrectDetails;
import org.caseledger.command.lifecycle.ResolveCase;
import org.caseledger.events.CorrectionReason;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.LegalStep;
import org.caseledger.events.Partner;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Role;

/** She is helped until the matter is resolved. */
final class Resolution {
    private static final double COORDINATED = 0.09;
    private static final double DATED_WRONGLY = 0.012;
    private static final double HANDED_OVER = 0.7;
    private static final int LONG_ENOUGH_TO_COORDINATE = 10;

    private static final WeightedChoice<ResolutionOutcome> SETTLED = WeightedChoice.of(
                    52, ResolutionOutcome.SETTLED_BY_COUNSELLING)
            .and(30, ResolutionOutcome.RECONCILED_WITH_FAMILY)
            .and(9, ResolutionOutcome.RETURNED_TO_CHOSEN_HOME)
            .and(6, ResolutionOutcome.DUES_RECOVERED)
            .and(3, ResolutionOutcome.LIVELIHOOD_LINKED);

    private static final WeightedChoice<ResolutionOutcome> NOT_SETTLED = WeightedChoice.of(
                    60, ResolutionOutcome.RETURNED_TO_CHOSEN_HOME)
            .and(25, ResolutionOutcome.COURT_PROCEEDING)
            .and(15, ResolutionOutcome.MOVED_TO_SHAKTI_SADAN);

    private Resolution() {}

    /** Returns the day of the resolution. */
    static LocalDate tell(CaseStory story, LocalDate from, LocalDate resolvedOn) {
        CommandSketch sketch = new CommandSketch();
        ServicesPlan help = new ServicesPlan(story, sketch, from, resolvedOn).give();
        boolean timeEnough = from.plusDays(LONG_ENOUGH_TO_COORDINATE).isBefore(resolvedOn);
        boolean relieved =
                timeEnough && story.dice.chance(COORDINATED) && CoordinationStory.tell(story, sketch, from, resolvedOn);
        sketch.writeInto(story.diary);
        ResolutionOutcome outcome = relieved ? ResolutionOutcome.RELIEF_THROUGH_COORDINATION : outcome(story, help);
        if (story.dice.chance(DATED_WRONGLY) && isOfOneYear(resolvedOn)) {
            datedWrongly(story, outcome, resolvedOn);
        } else {
            story.diary.write(
                    Role.CASE_WORKER, resolvedOn, (on, today) -> new ResolveCase(story.id, outcome, true, on, today));
        }
        return resolvedOn;
    }

    /** Entered with the next day's date and put right at once; the plan is then counted from the right day. */
    private static void datedWrongly(CaseStory story, ResolutionOutcome outcome, LocalDate resolvedOn) {
        boolean placeKnown = story.diary.sequenceOfNewest().isPresent();
        LocalDate entered = placeKnown && resolvedOn.isBefore(story.lastDay()) ? resolvedOn.plusDays(1) : resolvedOn;
        story.diary.writeAtOnce(
                Role.CASE_WORKER, entered, (on, today) -> new ResolveCase(story.id, outcome, true, on, today));
        if (!entered.equals(resolvedOn)) {
            // the plan is the newest entry, the resolution the one before it
            story.diary
                    .sequenceOfNewest()
                    .ifPresent(plan -> story.diary.putRight(
                            Role.CASE_WORKER,
                            (on, today) -> new CorrectDetails(
                                    story.id,
                                    plan - 1,
                                    "occurredOn",
                                    resolvedOn.toString(),
                                    CorrectionReason.WRONG_DATE,
                                    on,
                                    today)));
        }
    }

    /** Else the published figures of both years would count it until it is put right. */
    private static boolean isOfOneYear(LocalDate resolvedOn) {
        return FinancialYear.of(resolvedOn).equals(FinancialYear.of(resolvedOn.plusDays(1)));
    }

    private static ResolutionOutcome outcome(CaseStory story, ServicesPlan help) {
        LegalStep step = help.step();
        if (step != null && story.dice.chance(HANDED_OVER)) {
            switch (step) {
                case FIR, ZERO_FIR -> {
                    return ResolutionOutcome.FIR_REGISTERED;
                }
                case DIR -> {
                    return ResolutionOutcome.DIR_SUBMITTED;
                }
                case COURT_DATE, MAGISTRATE_ORDER, POCSO_REPORT -> {
                    return ResolutionOutcome.COURT_PROCEEDING;
                }
                default -> {}
            }
        }
        if (help.completedBy() == Partner.SHAKTI_SADAN) {
            return ResolutionOutcome.MOVED_TO_SHAKTI_SADAN;
        }
        if (help.completedBy() == Partner.CHILD_WELFARE_COMMITTEE) {
            return ResolutionOutcome.REFERRED_AND_TAKEN_OVER;
        }
        return (story.matter.mayBeSettled() ? SETTLED : NOT_SETTLED).draw(story.dice);
    }
}
