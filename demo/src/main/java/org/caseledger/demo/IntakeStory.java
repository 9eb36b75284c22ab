package org.caseledger.demo;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.caseledger.command.centres.RegisterCase;
import org.caseledger.command.lifecycle.AgreeSafetyPlan;
import org.caseledger.command.lifecycle.AssessRisk;
import org.caseledger.command.lifecycle.AssignCase;
import org.caseledger.command.lifecycle.ClassifyCase;
import org.caseledger.command.lifecycle.LinkCases;
import org.caseledger.events.CaseLink;
import org.caseledger.events.RiskLevel;
import org.caseledger.events.Role;
import org.caseledger.events.SafetyMeasure;

/** She is registered; what the case needs to go on is written down the same day or the next. */
final class IntakeStory {
    private static final double CONTACTED_EARLIER = 0.15;
    private static final double CLASSIFIED_NEXT_DAY = 0.30;
    private static final double ASSIGNED = 0.40;
    private static final double RISK_ASSESSED = 0.42;

    private static final double PLANNED_SAFETY = 0.6;
    private static final double CAME_BEFORE = 0.015;
    private static final Set<SafetyMeasure> PLAN =
            EnumSet.of(SafetyMeasure.EMERGENCY_NUMBERS_KNOWN, SafetyMeasure.TRUSTED_PERSON_CHOSEN);

    private static final WeightedChoice<Role> AT_THE_DESK = WeightedChoice.of(60, Role.CASE_WORKER)
            .and(15, Role.OFFICE_ASSISTANT)
            .and(15, Role.MULTI_PURPOSE_STAFF)
            .and(10, Role.CENTRE_ADMINISTRATOR);

    private IntakeStory() {}

    /** Returns the day on which it was complete. */
    static LocalDate tell(CaseStory story) {
        SeededRandom dice = story.dice;
        CaseOutline outline = story.outline;
        LocalDate day = outline.registeredOn();
        UUID subject = dice.uuid();
        LocalDate contact = dice.chance(CONTACTED_EARLIER) ? day.minusDays(dice.between(1, 2)) : day;
        story.diary.write(
                AT_THE_DESK.draw(dice),
                day,
                (on, today) -> new RegisterCase(
                        outline.centre().id(),
                        story.id,
                        subject,
                        story.matter.channel(),
                        contact,
                        story.matter.age(),
                        on,
                        today));
        FirstCall.tell(story, day);
        if (dice.chance(ASSIGNED)) {
            String worker = story.diary.staff().one(Role.CASE_WORKER, dice).actor();
            story.diary.write(
                    Role.CENTRE_ADMINISTRATOR, day, (on, today) -> new AssignCase(story.id, worker, on, today));
        }
        if (dice.chance(RISK_ASSESSED)) {
            story.diary.write(
                    Role.CASE_WORKER, day, (on, today) -> new AssessRisk(story.id, story.matter.risk(), on, today));
        }
        if (story.matter.risk() == RiskLevel.HIGH && dice.chance(PLANNED_SAFETY)) {
            story.diary.write(Role.CASE_WORKER, day, (on, today) -> new AgreeSafetyPlan(story.id, PLAN, on, today));
        }
        LocalDate classifiedOn =
                dice.chance(CLASSIFIED_NEXT_DAY) && outline.resolvedOn() != null ? day.plusDays(1) : day;
        story.diary.write(
                Role.CASE_WORKER,
                classifiedOn,
                (on, today) -> new ClassifyCase(story.id, story.matter.categories(), story.matter.type(), on, today));
        if (dice.chance(CAME_BEFORE)) {
            story.telling
                    .keptBefore(outline)
                    .ifPresent(earlier -> story.diary.write(
                            Role.CASE_WORKER,
                            classifiedOn,
                            (on, today) ->
                                    new LinkCases(story.id, earlier.caseId(), CaseLink.EARLIER_MATTER, on, today)));
        }
        return classifiedOn;
    }
}
