package org.caseledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The whole life of one case, as far as the demo reaches; the same outline always has the same story. */
final class CaseStory {
    final CaseOutline outline;
    final UUID id;
    final SeededRandom dice;
    final CaseMatter matter;
    final CaseDiary diary;
    final StoryContext telling;
    boolean moved;

    private CaseStory(CaseOutline outline, StoryContext telling) {
        this.outline = outline;
        this.telling = telling;
        this.id = outline.caseId();
        this.dice = outline.dice();
        this.matter = Matters.drawn(dice);
        this.diary = new CaseDiary(
                id,
                telling.staffOf(outline.centre().id()),
                telling.staffOf(SuspensionStory.CARETAKER),
                dice,
                outline.registeredOn(),
                telling.lastDay());
    }

    static List<PlannedCommand> told(CaseOutline outline, StoryContext telling) {
        CaseStory story = new CaseStory(outline, telling);
        LocalDate from = IntakeStory.tell(story);
        LocalDate resolvedOn = outline.resolvedOn();
        if (resolvedOn == null) {
            WithoutResolution.tell(story, from);
        } else {
            MonitoringStory.tell(story, Resolution.tell(story, from, resolvedOn));
        }
        return story.diary.commands();
    }

    /** A case from before the ledger, under follow-up since this day. */
    static List<PlannedCommand> broughtForward(CaseOutline outline, StoryContext telling, LocalDate resolvedOn) {
        CaseStory story = new CaseStory(outline, telling);
        BroughtForwardStory.tell(story, resolvedOn);
        MonitoringStory.tellRest(story, resolvedOn, outline.registeredOn());
        return story.diary.commands();
    }

    LocalDate lastDay() {
        return diary.lastDay();
    }
}
