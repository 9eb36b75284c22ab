package org.caseledger.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.command.lifecycle.AcceptTransfer;
import org.caseledger.command.lifecycle.DeclineTransfer;
import org.caseledger.command.lifecycle.RecordConsent;
import org.caseledger.command.lifecycle.RequestTransfer;
import org.caseledger.command.lifecycle.WithdrawTransfer;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;
import org.caseledger.events.Role;
import org.caseledger.events.TransferRefusal;
import org.jspecify.annotations.Nullable;

/** She has moved away: another centre is asked to go on with her, and mostly does. */
final class TransferStory {
    private static final double ASKED = 0.6;
    private static final double DECLINED = 0.15;
    private static final double WITHDRAWN = 0.08;

    private TransferStory() {}

    /** Returns the day on which it is clear that no other centre goes on; absent where one does. */
    static @Nullable LocalDate tell(CaseStory story, LocalDate day) {
        SeededRandom dice = story.dice;
        List<DemoCentre> others = DemoCentre.all().stream()
                .filter(centre -> !centre.id().equals(story.outline.centre().id())
                        && !centre.id().equals(SuspensionStory.CENTRE))
                .toList();
        DemoCentre to = dice.one(others);
        LocalDate answeredOn = day.plusDays(dice.between(1, 2));
        if (!dice.chance(ASKED) || story.moved || answeredOn.isAfter(story.lastDay())) {
            return day;
        }
        ConsentBy consent = story.matter.ofGirl() ? ConsentBy.GUARDIAN : ConsentBy.WOMAN;
        UUID transfer = dice.uuid();
        story.diary.writeAtOnce(
                Role.CASE_WORKER,
                day,
                (on, today) -> new RecordConsent(story.id, ConsentPurpose.TRANSFER, true, consent, on, today));
        story.diary.writeAtOnce(
                Role.CASE_WORKER,
                day,
                (on, today) -> new RequestTransfer(story.id, transfer, to.id(), null, null, on, today));
        if (dice.chance(WITHDRAWN)) {
            story.diary.writeAtOnce(
                    Role.CASE_WORKER, answeredOn, (on, today) -> new WithdrawTransfer(story.id, on, today));
            return answeredOn;
        }
        return answered(story, to, answeredOn);
    }

    private static @Nullable LocalDate answered(CaseStory story, DemoCentre to, LocalDate day) {
        Staff there = story.telling.staffOf(to.id());
        if (story.dice.chance(DECLINED)) {
            story.diary.writeBy(
                    there.one(Role.CENTRE_ADMINISTRATOR, story.dice),
                    day,
                    (on, today) -> new DeclineTransfer(story.id, TransferRefusal.LIVES_ELSEWHERE, on, today));
            return day;
        }
        story.diary.writeBy(
                there.one(Role.CENTRE_ADMINISTRATOR, story.dice),
                day,
                (on, today) -> new AcceptTransfer(story.id, on, today));
        story.diary.movesTo(there);
        story.moved = true;
        return null;
    }
}
