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

    private CaseStory(Outline outline, Staff staff, LocalDate lastDay) {
        this.outline = outline;
        this.id = outline.caseId();
        this.dice = outline.dice();
        this.matter = Matters.drawn(dice);
        this.diary = new Diary(id, staff, dice, outline.registeredOn(), lastDay);
    }

    static List<PlannedCommand> told(Outline outline, Staff staff, LocalDate lastDay) {
        CaseStory story = new CaseStory(outline, staff, lastDay);
        LocalDate from = Intake.tell(story);
        LocalDate resolvedOn = outline.resolvedOn();
        if (resolvedOn == null) {
            WithoutResolution.tell(story, from);
        } else {
            Monitoring.tell(story, Resolution.tell(story, from, resolvedOn));
        }
        return story.diary.commands();
    }

    LocalDate lastDay() {
        return diary.lastDay();
    }
}
