package org.caseledger.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.centres.BringCaseForward;
import org.caseledger.command.lifecycle.ClassifyCase;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.Role;

/** A case that was under follow-up before the ledger began enters it under its paper number. */
final class BroughtForwardStory {
    private static final int A_CENTRE = 3;
    private static final WeightedChoice<ResolutionOutcome> OUTCOMES = WeightedChoice.of(
                    60, ResolutionOutcome.SETTLED_BY_COUNSELLING)
            .and(25, ResolutionOutcome.RECONCILED_WITH_FAMILY)
            .and(15, ResolutionOutcome.DIR_SUBMITTED);

    private BroughtForwardStory() {}

    /** A few of each centre, in the first days. */
    static List<PlannedCommand> told(long seed, LocalDate firstDay, StoryContext telling) {
        List<PlannedCommand> all = new ArrayList<>();
        for (DemoCentre centre : DemoCentre.all()) {
            for (int i = 0; i < A_CENTRE; i++) {
                SeededRandom dice = SeededRandom.of(seed, "paper " + centre.id(), i);
                LocalDate day = firstDay.plusDays(dice.between(1, 12));
                // before the first case of the ledger, so that no two have the same story
                int index = -1 - dice.between(0, Integer.MAX_VALUE - 1);
                all.addAll(CaseStory.broughtForward(
                        new CaseOutline(seed, index, centre, day, null), telling, day.minusDays(dice.between(8, 150))));
            }
        }
        return all;
    }

    static void tell(CaseStory story, LocalDate resolvedOn) {
        SeededRandom dice = story.dice;
        UUID subject = dice.uuid();
        LocalDate registered = resolvedOn.minusDays(dice.between(3, 60));
        String number = dice.between(1, 900) + "/" + registered.getYear();
        ResolutionOutcome outcome = OUTCOMES.draw(dice);
        story.diary.writeAtOnce(
                Role.OFFICE_ASSISTANT,
                story.outline.registeredOn(),
                (on, today) -> new BringCaseForward(
                        story.outline.centre().id(),
                        story.id,
                        subject,
                        number,
                        story.matter.channel(),
                        registered,
                        story.matter.age(),
                        registered,
                        CaseStatus.UNDER_FOLLOW_UP,
                        resolvedOn,
                        outcome,
                        on,
                        today));
        story.diary.writeAtOnce(
                Role.CASE_WORKER,
                story.outline.registeredOn(),
                (on, today) -> new ClassifyCase(story.id, story.matter.categories(), story.matter.type(), on, today));
        ReportByLaw.tell(story, story.outline.registeredOn());
    }
}
