package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.ShelterLimitExceeded;

/** Whether the entries of a case, put right as somebody wishes, still fit together. Nothing here is about the wish itself. */
final class Contradictions {
    private static final List<Function<Case, Optional<LocalDate>>> ALL = List.of(
            Contradictions::beforeFirstContact,
            Contradictions::afterClosing,
            it -> it.referrals.answeredBeforeMade(),
            it -> it.work.requestAnsweredBeforeMade(),
            it -> it.shelter.misfit(),
            it -> it.work.coordinatedBeforeStarted());

    private static final Set<Class<? extends CaseEvent>> AFTER_CLOSING =
            Set.of(LegalStepRecorded.class, FollowUpPlanned.class, FollowUpMissed.class, ShelterLimitExceeded.class);

    private Contradictions() {}

    /** @throws OtherEntriesContradict naming the day of an entry that no longer fits */
    static void check(Case wished) {
        ALL.stream()
                .map(check -> check.apply(wished))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(day -> {
                    throw new OtherEntriesContradict(day);
                });
    }

    /** Legal steps go on after a closing, and what time makes true is not asked. */
    private static Optional<LocalDate> afterClosing(Case it) {
        if (it.standing.closedFor().isEmpty()) {
            return Optional.empty();
        }
        return it.entries().inOrder().values().stream()
                .filter(entry -> !AFTER_CLOSING.contains(entry.getClass()))
                .map(CaseEvent::occurredOn)
                .filter(day -> day.isAfter(it.standing.since()))
                .findFirst();
    }

    /** Legal steps may be older than the first contact. */
    private static Optional<LocalDate> beforeFirstContact(Case it) {
        return it.entries().inOrder().values().stream()
                .filter(entry -> !(entry instanceof LegalStepRecorded) && !(entry instanceof FollowUpPlanned))
                .map(CaseEvent::occurredOn)
                .filter(day -> day.isBefore(it.matter.firstContactOn()))
                .findFirst();
    }
}
