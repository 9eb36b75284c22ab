package org.caseledger.demo;

import java.time.LocalDate;
import org.caseledger.command.lifecycle.CloseCase;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.command.lifecycle.RecordLegalStep;
import org.caseledger.command.lifecycle.ReopenCase;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.LegalStep;
import org.caseledger.events.ReopeningReason;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/** How monitoring ends, and what may come after the end. */
final class Ending {
    private static final double CLOSED_AT_ALL = 0.97;
    private static final double REACHED_AFTER_ALL = 0.85;
    private static final double COMES_BACK = 0.025;
    private static final double RESOLVED_AGAIN = 0.78;
    private static final double FINAL_ORDER = 0.012;

    private Ending() {}

    /** The last slot was answered and she is safe. */
    static void completed(CaseStory story, LocalDate from) {
        if (!story.dice.chance(CLOSED_AT_ALL)) {
            return;
        }
        LocalDate day = from.plusDays(story.dice.between(0, 10));
        close(story, Role.CASE_WORKER, day, ClosingReason.MONITORING_COMPLETED);
        afterwards(story, day);
    }

    /** The last slot was missed or failed; some are reached some weeks later, and safe. */
    static void contactedAfterAll(CaseStory story, LocalDate lastSlot) {
        if (!story.dice.chance(REACHED_AFTER_ALL)) {
            return;
        }
        LocalDate day = lastSlot.plusDays(story.dice.between(5, 30));
        attempt(story, lastSlot, day, FollowUpMode.PHONE, FollowUpOutcome.SAFE_AND_STABLE);
        completed(story, day);
    }

    static boolean declined(CaseStory story, LocalDate day) {
        return ended(story, day, ClosingReason.MONITORING_DECLINED);
    }

    static boolean relocated(CaseStory story, LocalDate day) {
        return ended(story, day, ClosingReason.RELOCATED);
    }

    /** Three attempts in two modes within the days of one slot. */
    static boolean untraceable(CaseStory story, LocalDate slot) {
        attempt(story, slot, slot, FollowUpMode.PHONE, FollowUpOutcome.NOT_REACHABLE);
        attempt(story, null, slot.plusDays(1), FollowUpMode.PHONE, FollowUpOutcome.NOT_REACHABLE);
        attempt(story, null, slot.plusDays(2), FollowUpMode.HOME_VISIT, FollowUpOutcome.NOT_REACHABLE);
        return ended(story, slot.plusDays(2), ClosingReason.UNTRACEABLE);
    }

    /** It was not the end: service again from this day, and mostly another resolution with its own six months. */
    static boolean reopened(CaseStory story, LocalDate day) {
        LocalDate until = day.plusDays(story.dice.between(4, 35));
        if (story.dice.chance(RESOLVED_AGAIN)) {
            MonitoringStory.tell(story, Resolution.tell(story, day, until));
        } else {
            CommandSketch sketch = new CommandSketch();
            new ServicesPlan(story, sketch, day, until).give();
            sketch.writeInto(story.diary);
        }
        return true;
    }

    private static void afterwards(CaseStory story, LocalDate closedOn) {
        if (story.dice.chance(COMES_BACK)) {
            LocalDate day = closedOn.plusDays(story.dice.between(20, 150));
            story.diary.write(
                    Role.CASE_WORKER,
                    day,
                    (on, today) -> new ReopenCase(story.id, ReopeningReason.SAME_MATTER, on, today));
            reopened(story, day);
        } else if (story.dice.chance(FINAL_ORDER)) {
            story.diary.write(
                    Role.PARA_LEGAL_PERSONNEL,
                    closedOn.plusDays(story.dice.between(15, 200)),
                    (on, today) -> new RecordLegalStep(story.id, LegalStep.FINAL_ORDER, null, on, today));
        }
    }

    private static boolean ended(CaseStory story, LocalDate from, ClosingReason reason) {
        close(story, Role.CENTRE_ADMINISTRATOR, from.plusDays(story.dice.between(0, 2)), reason);
        story.diary.close();
        return true;
    }

    private static void close(CaseStory story, Role role, LocalDate day, ClosingReason reason) {
        story.diary.write(role, day, (on, today) -> new CloseCase(story.id, reason, null, null, on, today));
    }

    private static void attempt(
            CaseStory story, @Nullable LocalDate slot, LocalDate day, FollowUpMode mode, FollowUpOutcome outcome) {
        story.diary.writeAtOnce(
                Role.CASE_WORKER,
                day,
                (on, today) -> new RecordFollowUp(story.id, slot, mode, outcome, false, null, on, today));
    }
}
