package org.caseledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caseledger.command.lifecycle.RecordFollowUp;
import org.caseledger.events.FollowUpMode;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.events.Role;
import org.jspecify.annotations.Nullable;

/** Six months of follow-ups after a resolution: most are made, some are not, and some find that it was not the end. */
final class MonitoringStory {
    private enum Find {
        SAFE,
        LEGAL_MATTER_PENDING,
        NOT_REACHABLE,
        NOTHING_RECORDED,
        SERVICE_STILL_NEEDED,
        VIOLENCE_RECURRED,
        DECLINED,
        RELOCATED,
        LOST,
        DECEASED
    }

    private static final WeightedChoice<Find> FINDS = WeightedChoice.of(68.5, Find.SAFE)
            .and(8.5, Find.LEGAL_MATTER_PENDING)
            .and(5.5, Find.NOT_REACHABLE)
            .and(7.5, Find.NOTHING_RECORDED)
            .and(2.2, Find.SERVICE_STILL_NEEDED)
            .and(1.0, Find.VIOLENCE_RECURRED)
            .and(4.3, Find.DECLINED)
            .and(1.6, Find.RELOCATED)
            .and(0.85, Find.LOST)
            .and(0.05, Find.DECEASED);

    private static final WeightedChoice<FollowUpMode> MODES = WeightedChoice.of(74, FollowUpMode.PHONE)
            .and(12, FollowUpMode.HOME_VISIT)
            .and(10, FollowUpMode.CENTRE_VISIT)
            .and(4, FollowUpMode.THROUGH_PARTNER);

    /** A slot may be answered from three days before it until three days after; a later answer is possible, but was missed first. */
    private static final int GRACE = 3;

    /** Slots left unanswered on the last day whose grace ends with the demo, so that the first sweep of the living ledger has work. */
    private static final double LEFT_FOR_THE_FIRST_SWEEP = 0.35;

    private static final double REOPENED_FOR_SERVICE = 0.4;
    private static final double SUSPICIOUS = 0.3;

    private final CaseStory story;
    private final SeededRandom dice;
    private final LocalDate resolvedOn;

    private MonitoringStory(CaseStory story, LocalDate resolvedOn) {
        this.story = story;
        this.dice = story.dice;
        this.resolvedOn = resolvedOn;
    }

    static void tell(CaseStory story, LocalDate resolvedOn) {
        new MonitoringStory(story, resolvedOn).tell(slots(resolvedOn));
    }

    /** What of the plan lies ahead of a case that comes from paper. */
    static void tellRest(CaseStory story, LocalDate resolvedOn, LocalDate from) {
        List<LocalDate> ahead =
                slots(resolvedOn).stream().filter(slot -> !slot.isBefore(from)).toList();
        new MonitoringStory(story, resolvedOn).tell(ahead);
    }

    private void tell(List<LocalDate> slots) {
        Find newest = Find.NOTHING_RECORDED;
        LocalDate seen = resolvedOn;
        for (LocalDate slot : slots) {
            if (story.diary.isClosed()) {
                return;
            }
            newest = find(slot);
            seen = later(story.outline.registeredOn(), slot.plusDays(dice.between(-2, GRACE)));
            if (answer(slot, seen, newest)) {
                return;
            }
        }
        LocalDate last = slots.get(slots.size() - 1);
        if (newest == Find.SAFE || newest == Find.LEGAL_MATTER_PENDING) {
            Ending.completed(story, seen.isBefore(last) ? last : seen);
        } else {
            Ending.contactedAfterAll(story, last);
        }
    }

    private Find find(LocalDate slot) {
        boolean graceEndsWithDemo = slot.plusDays(GRACE).equals(story.lastDay());
        return graceEndsWithDemo && dice.chance(LEFT_FOR_THE_FIRST_SWEEP) ? Find.NOTHING_RECORDED : FINDS.draw(dice);
    }

    /** Returns whether this plan is over. */
    private boolean answer(LocalDate slot, LocalDate day, Find find) {
        switch (find) {
            case SAFE -> record(slot, day, FollowUpOutcome.SAFE_AND_STABLE);
            case LEGAL_MATTER_PENDING -> record(slot, day, FollowUpOutcome.LEGAL_MATTER_PENDING);
            case NOT_REACHABLE -> record(slot, day, FollowUpOutcome.NOT_REACHABLE);
            case NOTHING_RECORDED -> {}
            case SERVICE_STILL_NEEDED -> {
                return serviceStillNeeded(slot, day);
            }
            case VIOLENCE_RECURRED -> {
                record(slot, day, FollowUpOutcome.VIOLENCE_RECURRED);
                return Ending.reopened(story, day);
            }
            case DECLINED -> {
                record(slot, day, FollowUpOutcome.DECLINED);
                return Ending.declined(story, day);
            }
            case RELOCATED -> {
                record(slot, day, FollowUpOutcome.RELOCATED);
                LocalDate alone = TransferStory.tell(story, day);
                return alone != null && Ending.relocated(story, alone);
            }
            case LOST -> {
                return Ending.untraceable(story, slot);
            }
            case DECEASED -> {
                boolean suspicious = dice.chance(SUSPICIOUS);
                write(story, Role.CENTRE_ADMINISTRATOR, slot, day, FollowUpOutcome.DECEASED, false, suspicious);
                story.diary.close();
                return true;
            }
        }
        return false;
    }

    private boolean serviceStillNeeded(LocalDate slot, LocalDate day) {
        boolean reopen = dice.chance(REOPENED_FOR_SERVICE);
        write(story, Role.CASE_WORKER, slot, day, FollowUpOutcome.SERVICE_STILL_NEEDED, reopen, null);
        return reopen && Ending.reopened(story, day);
    }

    private void record(LocalDate slot, LocalDate day, FollowUpOutcome outcome) {
        write(story, Role.CASE_WORKER, slot, day, outcome, false, null);
    }

    private static void write(
            CaseStory story,
            Role role,
            LocalDate slot,
            LocalDate day,
            FollowUpOutcome outcome,
            boolean reopen,
            @Nullable Boolean suspicious) {
        FollowUpMode mode = MODES.draw(story.dice);
        CaseDiary.Deed deed =
                (on, today) -> new RecordFollowUp(story.id, slot, mode, outcome, reopen, suspicious, on, today);
        if (day.isAfter(slot)) {
            story.diary.writeAtOnce(role, day, deed);
        } else {
            story.diary.write(role, day, deed);
        }
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static List<LocalDate> slots(LocalDate resolvedOn) {
        return Stream.concat(
                        Stream.of(7, 15, 30).map(resolvedOn::plusDays),
                        IntStream.rangeClosed(2, 6).mapToObj(resolvedOn::plusMonths))
                .toList();
    }
}
