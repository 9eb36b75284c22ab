package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.command.lifecycle.refusals.OtherEntriesContradict;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ErasureApproved;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.LegalHoldLifted;
import org.caseledger.events.LegalHoldPlaced;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.PersonalDataErased;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLimitExceeded;

/**
 * Whether the entries of a case, put right as somebody wishes, fit together as well as before. What did not fit before, because it was
 * found out late, hinders nobody. Nothing here is about the wish itself.
 */
final class CorrectionConsistency {
    private static final List<Function<Case, Stream<LocalDate>>> ALL = List.of(
            CorrectionConsistency::beforeFirstContact,
            CorrectionConsistency::afterClosing,
            theCase -> theCase.referrals.answeredBeforeMade(),
            theCase -> theCase.work.misanswered(),
            theCase -> theCase.shelter.misfits(),
            theCase -> theCase.shelter.besides(theCase.standing),
            theCase -> theCase.work.coordinatedBeforeStarted(),
            CorrectionConsistency::servedWithoutService,
            theCase -> theCase.transfers.misfits(theCase.standing));

    private static final Set<Class<? extends CaseEvent>> AFTER_CLOSING = Set.of(
            LegalStepRecorded.class,
            FollowUpPlanned.class,
            FollowUpMissed.class,
            ShelterLimitExceeded.class,
            LegalHoldPlaced.class,
            LegalHoldLifted.class,
            ErasureApproved.class,
            PersonalDataErased.class);

    private static final Set<Class<? extends CaseEvent>> BEGIN_SERVICE =
            Set.of(ServiceProvided.class, ShelterAdmitted.class, CaseReferred.class, LegalStepRecorded.class);

    private CorrectionConsistency() {}

    /** @throws OtherEntriesContradict naming the day of an entry that no longer fits, or has lost what it rests on */
    static void check(Case theCase, Case candidate) {
        Stream.of(
                        ALL.stream().flatMap(check -> newlyFound(check, theCase, candidate)),
                        newlyBesideService(theCase, candidate),
                        ResolutionPreconditions.lost(theCase, candidate),
                        TransferRules.consentLost(theCase, candidate))
                .flatMap(days -> days)
                .findFirst()
                .ifPresent(day -> {
                    throw new OtherEntriesContradict(day);
                });
    }

    private static Stream<LocalDate> newlyFound(Function<Case, Stream<LocalDate>> check, Case theCase, Case candidate) {
        List<LocalDate> before = new ArrayList<>(check.apply(theCase).toList());
        return check.apply(candidate).filter(day -> !before.remove(day));
    }

    /** A stay that was entered of such a day may be dated right within that time. */
    private static Stream<LocalDate> newlyBesideService(Case theCase, Case candidate) {
        Set<UUID> before =
                theCase.shelter.besideService(theCase.standing).map(Stay::id).collect(Collectors.toSet());
        return candidate
                .shelter
                .besideService(candidate.standing)
                .filter(stay -> !before.contains(stay.id()))
                .map(Stay::admittedOn);
    }

    /** The first deed for her puts a case into service; as long as one stands, so does that. */
    private static Stream<LocalDate> servedWithoutService(Case theCase) {
        if (theCase.standing.status() != CaseStatus.REGISTERED) {
            return Stream.empty();
        }
        return theCase.entries().inOrder().values().stream()
                .filter(entry -> BEGIN_SERVICE.contains(entry.getClass()))
                .map(CaseEvent::occurredOn)
                .filter(day -> !theCase.standing.isLate(day));
    }

    /** Legal steps go on after a closing, what time makes true is not asked, and what is kept of her is decided upon then. */
    private static Stream<LocalDate> afterClosing(Case theCase) {
        if (theCase.standing.closedFor().isEmpty()) {
            return Stream.empty();
        }
        return theCase.entries().inOrder().values().stream()
                .filter(entry -> !AFTER_CLOSING.contains(entry.getClass()))
                .map(CaseEvent::occurredOn)
                .filter(day -> day.isAfter(theCase.standing.since()));
    }

    /** Legal steps may be older than the first contact; a case from paper begins with its registration there. */
    private static Stream<LocalDate> beforeFirstContact(Case theCase) {
        return theCase.entries().inOrder().values().stream()
                .filter(entry -> !(entry instanceof LegalStepRecorded) && !(entry instanceof FollowUpPlanned))
                .map(entry -> entry instanceof CaseBroughtForward forward ? forward.registeredOn() : entry.occurredOn())
                .filter(day -> day.isBefore(theCase.matter.firstContactOn()));
    }
}
