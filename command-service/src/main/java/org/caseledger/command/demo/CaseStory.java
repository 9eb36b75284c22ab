package org.caseledger.command.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The whole life of one case, as far as the demo reaches; the same outline always has the same story. */
final class CaseStory {
    final Outline outline;
    final UUID id;
    final Dice dice;
    final Matter matter;
    final Diary diary;
    final Telling telling;
    boolean moved;

    private CaseStory(Outline outline, Telling telling) {
        this.outline = outline;
        this.telling = telling;
        this.id = outline.caseId();
        this.dice = outline.dice();
        this.matter = Matters.drawn(dice);
        this.diary = new Diary(
                id,
                telling.staffOf(outline.centre().id()),
                telling.staffOf(Suspension.CARETAKER),
                dice,
                outline.registeredOn(),
                telling.lastDay());
    }

    static List<PlannedCommand> told(Outline outline, Telling telling) {
        CaseStory story = new CaseStory(outline, telling);
        LocalDate from = Intake.tell(story);
        LocalDate resolvedOn = outline.resolvedOn();
        if (resolvedOn == null) {
            WithoutResolution.tell(story, from);
        } else {
            Monitoring.tell(story, Resolution.tell(story, from, resolvedOn));
        }
        return story.diary.commands();
    }

    /** A case from before the ledger, under follow-up since this day. */
    static List<PlannedCommand> broughtForward(Outline outline, Telling telling, LocalDate resolvedOn) {
        CaseStory story = new CaseStory(outline, telling);
        Paper.tell(story, resolvedOn);
        Monitoring.tellRest(story, resolvedOn, outline.registeredOn());
        return story.diary.commands();
    }

    LocalDate lastDay() {
        return diary.lastDay();
    }
}
