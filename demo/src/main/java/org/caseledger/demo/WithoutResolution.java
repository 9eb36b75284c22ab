package org.caseledger.demo;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caseledger.command.lifecycle.CloseCase;
import org.caseledger.command.lifecycle.LinkCases;
import org.caseledger.events.CaseLink;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.NotProvidedReason;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/** A case that is never resolved: it stays open, or the centre administrator closes it for another reason. */
final class WithoutResolution {
    private enum End {
        STAYS_OPEN,
        DECLINED_EVERYTHING,
        WITHDRAWN,
        RELOCATED,
        NOT_WITHIN_MANDATE,
        DUPLICATE,
        REGISTERED_IN_ERROR,
        DECEASED
    }

    private static final WeightedChoice<End> ENDS = WeightedChoice.of(24, End.STAYS_OPEN)
            .and(18, End.DECLINED_EVERYTHING)
            .and(26, End.WITHDRAWN)
            .and(13, End.RELOCATED)
            .and(10, End.NOT_WITHIN_MANDATE)
            .and(5, End.DUPLICATE)
            .and(3, End.REGISTERED_IN_ERROR)
            .and(1, End.DECEASED);

    private static final double SUSPICIOUS = 0.3;

    private WithoutResolution() {}

    static void tell(CaseStory story, LocalDate from) {
        switch (ENDS.draw(story.dice)) {
            case STAYS_OPEN -> helped(story, from, from.plusDays(story.dice.between(5, 90)));
            case DECLINED_EVERYTHING -> declines(story, from);
            case WITHDRAWN -> helpedThenClosed(story, from, 40, ClosingReason.WITHDRAWN_BY_WOMAN);
            case RELOCATED -> helpedThenClosed(story, from, 70, ClosingReason.RELOCATED);
            case NOT_WITHIN_MANDATE -> {
                LocalDate day = from.plusDays(story.dice.between(0, 5));
                ReportByLaw.tell(story, from);
                close(story, day, ClosingReason.NOT_WITHIN_MANDATE);
            }
            case DUPLICATE -> duplicate(story, from);
            case REGISTERED_IN_ERROR ->
                close(story, from.plusDays(story.dice.between(0, 3)), ClosingReason.REGISTERED_IN_ERROR);
            case DECEASED -> helpedThenClosed(story, from, 60, ClosingReason.DECEASED);
        }
    }

    private static void declines(CaseStory story, LocalDate from) {
        LocalDate until = from.plusDays(story.dice.between(0, 10));
        CommandSketch sketch = new CommandSketch();
        ServicesPlan help = new ServicesPlan(story, sketch, from, until);
        for (int i = story.dice.between(1, 3); i > 0; i--) {
            help.notProvided(NotProvidedReason.DECLINED_BY_WOMAN, story.dice.between(from, until));
        }
        ReportByLaw.tell(story, from);
        sketch.writeInto(story.diary);
        close(story, until, ClosingReason.WITHDRAWN_BY_WOMAN);
    }

    private static void helpedThenClosed(CaseStory story, LocalDate from, int atMost, ClosingReason reason) {
        LocalDate until = from.plusDays(story.dice.between(5, atMost));
        helped(story, from, until);
        close(story, until, reason);
    }

    private static void helped(CaseStory story, LocalDate from, LocalDate until) {
        CommandSketch sketch = new CommandSketch();
        new ServicesPlan(story, sketch, from, until).give();
        sketch.writeInto(story.diary);
    }

    /** The case that is kept is an earlier one; where there is none yet, the registration was an error. */
    private static void duplicate(CaseStory story, LocalDate from) {
        Optional<UUID> kept = story.telling.keptBefore(story.outline).map(CaseOutline::caseId);
        if (kept.isEmpty()) {
            close(story, from, ClosingReason.REGISTERED_IN_ERROR);
            return;
        }
        LocalDate day = from.plusDays(story.dice.between(0, 8));
        story.diary.write(
                Role.CASE_WORKER,
                day,
                (on, today) -> new LinkCases(story.id, kept.get(), CaseLink.SAME_WOMAN, on, today));
        close(story, day, ClosingReason.DUPLICATE, kept.get());
    }

    private static void close(CaseStory story, LocalDate day, ClosingReason reason) {
        close(story, day, reason, null);
    }

    private static void close(CaseStory story, LocalDate day, ClosingReason reason, @Nullable UUID kept) {
        Boolean suspicious = reason == ClosingReason.DECEASED ? story.dice.chance(SUSPICIOUS) : null;
        story.diary.write(
                Role.CENTRE_ADMINISTRATOR,
                day,
                (on, today) -> new CloseCase(story.id, reason, kept, suspicious, on, today));
        story.diary.close();
    }
}
