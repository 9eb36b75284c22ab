package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caseledger.command.Refusal;
import org.caseledger.command.lifecycle.refusals.CaseIsStruckOff;
import org.caseledger.command.lifecycle.refusals.CentreHadClosed;
import org.caseledger.command.lifecycle.refusals.CentreNoLongerRuns;
import org.caseledger.command.lifecycle.refusals.EntryIsVoid;
import org.caseledger.command.lifecycle.refusals.EntryNeverChanges;
import org.caseledger.command.lifecycle.refusals.EntryStaysAsItIs;
import org.caseledger.command.lifecycle.refusals.FieldNotCorrected;
import org.caseledger.command.lifecycle.refusals.FieldOfLastingEntryNotCorrected;
import org.caseledger.command.lifecycle.refusals.NoSuchEntry;
import org.caseledger.command.lifecycle.refusals.NotBetweenNeighbours;
import org.caseledger.command.lifecycle.refusals.NotNewestMovement;
import org.caseledger.command.lifecycle.refusals.NothingToCorrect;
import org.caseledger.command.lifecycle.refusals.SealedDetailNotCorrected;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.CaseAssigned;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClassified;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReferred;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CaseResolved;
import org.caseledger.events.CasesLinked;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.ConsentRecorded;
import org.caseledger.events.CoordinationEnded;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.CoordinationStarted;
import org.caseledger.events.DetailedEvent;
import org.caseledger.events.DetailsCorrected;
import org.caseledger.events.EntryVoided;
import org.caseledger.events.ErasureApproved;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.LegalHoldLifted;
import org.caseledger.events.LegalHoldPlaced;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.PersonalDataErased;
import org.caseledger.events.ReferralAccepted;
import org.caseledger.events.ReferralCompleted;
import org.caseledger.events.ReferralRejected;
import org.caseledger.events.ReferralRevoked;
import org.caseledger.events.ReliefSecured;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.SafetyPlanAgreed;
import org.caseledger.events.SealedDetail;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.SkillTrainingLinked;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;

/** What of an entry is put right, and when it may be retracted. */
final class CorrectionRules {
    private static final Map<Class<? extends CaseEvent>, Set<String>> FIELDS = Map.ofEntries(
            Map.entry(CaseRegistered.class, Set.of("channel", "firstContactOn", "ageBand")),
            Map.entry(CaseBroughtForward.class, Set.of("channel", "firstContactOn", "ageBand")),
            Map.entry(CaseClassified.class, Set.of("occurredOn")),
            Map.entry(CaseAssigned.class, Set.of("occurredOn")),
            Map.entry(ConsentRecorded.class, Set.of("occurredOn")),
            Map.entry(RiskAssessed.class, Set.of("occurredOn")),
            Map.entry(SafetyPlanAgreed.class, Set.of("occurredOn")),
            Map.entry(CasesLinked.class, Set.of("link", "occurredOn")),
            Map.entry(ServiceRequested.class, Set.of("occurredOn")),
            Map.entry(ServiceProvided.class, Set.of("service", "occurredOn")),
            Map.entry(ServiceNotProvided.class, Set.of("service", "reason", "occurredOn")),
            Map.entry(ShelterAdmitted.class, Set.of("occurredOn")),
            Map.entry(ChildrenAdmitted.class, Set.of("occurredOn")),
            Map.entry(ShelterStayExtended.class, Set.of("occurredOn")),
            Map.entry(ShelterLeft.class, Set.of("exit", "occurredOn")),
            Map.entry(CaseReferred.class, Set.of("occurredOn")),
            Map.entry(ReferralAccepted.class, Set.of("reportedBy", "occurredOn")),
            Map.entry(ReferralRejected.class, Set.of("reason", "reportedBy", "occurredOn")),
            Map.entry(ReferralCompleted.class, Set.of("reportedBy", "occurredOn")),
            Map.entry(ReferralRevoked.class, Set.of("reportedBy", "occurredOn")),
            Map.entry(LegalStepRecorded.class, Set.of("step", "dueOn", "occurredOn")),
            Map.entry(CoordinationStarted.class, Set.of("occurredOn")),
            Map.entry(CoordinationMeetingHeld.class, Set.of("nextOn", "occurredOn")),
            Map.entry(ReliefSecured.class, Set.of("relief", "occurredOn")),
            Map.entry(CoordinationEnded.class, Set.of("occurredOn")),
            Map.entry(SkillTrainingLinked.class, Set.of("programme", "occurredOn")),
            Map.entry(CaseResolved.class, Set.of("outcome", "occurredOn")),
            Map.entry(FollowUpRecorded.class, Set.of("mode", "occurredOn")),
            Map.entry(CaseClosed.class, Set.of("occurredOn")),
            Map.entry(CaseReopened.class, Set.of("occurredOn")),
            Map.entry(TransferAccepted.class, Set.of("occurredOn")),
            Map.entry(IdentityRecorded.class, Set.of("occurredOn")),
            Map.entry(NoteAdded.class, Set.of("occurredOn")));

    /** Struck off instead of retracted, withdrawn or lifted instead, made true by time, done for good, or said about other entries. */
    private static final Set<Class<? extends CaseEvent>> NEVER_VOIDED = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            FollowUpPlanned.class,
            FollowUpMissed.class,
            ShelterLimitExceeded.class,
            TransferRequested.class,
            TransferDeclined.class,
            TransferWithdrawn.class,
            LegalHoldPlaced.class,
            LegalHoldLifted.class,
            ErasureApproved.class,
            PersonalDataErased.class,
            DetailsCorrected.class,
            EntryVoided.class);

    /** For the day of putting right, not for that of the entry. */
    static final Rule<CaseCommand> DATING = Rule.all(DatingRules::notInTheFuture, DatingRules::notBeforeFirstContact);

    private CorrectionRules() {}

    /** The entry as it counts by now. */
    static CaseEvent entry(Case theCase, long sequence) {
        theCase.entries().correction(sequence).ifPresent(correction -> {
            throw new EntryNeverChanges(correction.getClass());
        });
        return theCase.entries().find(sequence).orElseThrow(() -> {
            throw theCase.entries().wasRecorded(sequence) ? new EntryIsVoid() : new NoSuchEntry();
        });
    }

    /** That can be put right in such an entry. */
    static Set<String> fieldsOf(CaseEvent entry) {
        return FIELDS.getOrDefault(entry.getClass(), Set.of());
    }

    static void fieldIsCorrected(CaseEvent entry, String field) {
        if (entry instanceof DetailedEvent && isSealed(field)) {
            throw new SealedDetailNotCorrected(entry.getClass());
        }
        Set<String> fields = fieldsOf(entry);
        if (!fields.contains(field)) {
            throw refusalOfFieldIn(entry.getClass());
        }
    }

    private static boolean isSealed(String field) {
        return Arrays.stream(SealedDetail.values())
                .anyMatch(detail -> detail.field().equals(field));
    }

    /** Says what of such an entry is put right instead, and whether it is retracted (domain section 2, rule 4). */
    static Refusal refusalOfFieldIn(Class<?> kind) {
        if (!isCorrected(kind)) {
            return isRetracted(kind) ? new NothingToCorrect(kind) : new EntryNeverChanges(kind);
        }
        List<String> fields =
                FIELDS.getOrDefault(kind, Set.of()).stream().sorted().toList();
        return isRetracted(kind)
                ? new FieldNotCorrected(kind, fields)
                : new FieldOfLastingEntryNotCorrected(kind, fields);
    }

    static boolean isCorrected(Class<?> kind) {
        return FIELDS.containsKey(kind);
    }

    static boolean isRetracted(Class<?> kind) {
        return !NEVER_VOIDED.contains(kind);
    }

    static void entryIsVoided(CaseEvent entry) {
        if (NEVER_VOIDED.contains(entry.getClass())) {
            throw new EntryStaysAsItIs(entry.getClass());
        }
    }

    static void newestMovement(Case theCase, long sequence) {
        if (theCase.standing.neighbours(sequence).isPresent()
                && theCase.standing.newest().sequence() != sequence) {
            throw new NotNewestMovement(theCase.standing.since());
        }
    }

    static void betweenNeighbours(Case theCase, long sequence, LocalDate day, LocalDate today) {
        theCase.standing
                .neighbours(sequence)
                .filter(neighbours -> !neighbours.allow(day))
                .ifPresent(neighbours -> {
                    throw new NotBetweenNeighbours(
                            Objects.requireNonNullElse(neighbours.before(), theCase.matter.firstContactOn()),
                            Objects.requireNonNullElse(neighbours.after(), today));
                });
    }

    /** As when the entry was made, for what moves nothing; legal steps may be older than the first contact and go on after a closing. */
    static void dayIsTaken(Case theCase, long sequence, CaseEvent amended) {
        if (theCase.standing.neighbours(sequence).isEmpty() && !(amended instanceof LegalStepRecorded)) {
            DatingRules.notBeforeFirstContact(theCase, amended.occurredOn());
            DatingRules.notAfterClosing(theCase, amended.occurredOn());
        }
    }

    static void movesNothing(Case theCase, CaseEvent amended) {
        if (amended instanceof FollowUpRecorded followUp) {
            FollowUpRules.movesNothingOn(theCase, followUp);
        }
    }

    /** What was resolved in a case that is struck off is out of every count already. */
    static void notStruckOff(Case theCase, CaseEvent entry) {
        if (entry instanceof CaseResolved && theCase.standing.isStruckOff()) {
            throw new CaseIsStruckOff();
        }
    }

    /** Only what is said anew: a settlement that later turned out to be none may still be dated right. */
    static void amendedOutcomeAllowed(Case theCase, CaseEvent entry, CaseEvent amended) {
        if (amended instanceof CaseResolved now
                && entry instanceof CaseResolved was
                && now.outcome() != was.outcome()) {
            ResolutionRules.settlementAllowed(theCase, now.outcome());
            ResolutionRules.firRecorded(theCase.asOf(now.occurredOn()), now.outcome());
        }
    }

    /** As when the entry was made. */
    static void amendedDaysFit(Case theCase, CaseEvent entry, CaseEvent amended) {
        if (amended instanceof LegalStepRecorded step) {
            LegalStepRules.hearingNotBefore(step.occurredOn(), step.dueOn());
        } else if (amended instanceof CoordinationMeetingHeld meeting) {
            CoordinationRules.nextAfter(meeting.occurredOn(), meeting.nextOn());
        } else if (amended instanceof FollowUpRecorded answer && answer.slot() != null) {
            FollowUpRules.notTooEarly(answer.slot(), answer.occurredOn(), theCase.monitoring.planWith(answer.slot()));
            FollowUpRules.staysOfPlan(theCase, answer.slot(), entry.occurredOn(), answer.occurredOn());
        }
    }

    static void receiverTakesCases(CaseEvent amended, Lookups evidence) {
        if (amended instanceof TransferAccepted accepted) {
            TransferRules.mayTakeOver(accepted.to(), accepted.occurredOn(), evidence);
        }
    }

    /** As when the case was given to her. What a centre did that has handed it over since is left alone. */
    static void workerWasPosted(Case theCase, long sequence, CaseEvent amended, Lookups evidence) {
        boolean isOfHolder = theCase.entries().inOrder().tailMap(sequence).values().stream()
                .noneMatch(TransferAccepted.class::isInstance);
        if (amended instanceof CaseAssigned given && isOfHolder) {
            IntakeRules.workerIsPosted(theCase, given.worker(), given.occurredOn(), evidence);
        }
    }

    /**
     * A centre that had closed held nothing active: what took the case from its hands came no later. A case that was entered after that came later from them, and
     * stays so on whatever day.
     */
    static void holderHadNotClosed(Case theCase, CaseEvent entry, CaseEvent amended, Lookups evidence) {
        if (amended instanceof TransferAccepted accepted) {
            hadNotClosed(accepted.from(), entry, amended, evidence);
        } else if (amended instanceof CaseClosed) {
            hadNotClosed(theCase.standing.heldBy(), entry, amended, evidence);
        }
    }

    private static void hadNotClosed(String centre, CaseEvent entry, CaseEvent amended, Lookups evidence) {
        LocalDate closedOn = evidence.centre(centre).closedOn();
        if (closedOn != null && closedOn.isBefore(amended.occurredOn()) && !closedOn.isBefore(entry.occurredOn())) {
            throw new CentreHadClosed(centre, closedOn);
        }
    }

    /** A centre that has closed holds nothing active, also not by somebody's retracting. */
    static void comesBackToRunningCentre(Case theCase, Case candidate, Lookups evidence) {
        String centre = candidate.standing.heldBy();
        boolean comes = !theCase.standing.status().isActive()
                || !theCase.standing.heldBy().equals(centre);
        if (comes
                && candidate.standing.status().isActive()
                && evidence.centre(centre).isClosed()) {
            throw new CentreNoLongerRuns(centre);
        }
    }

    /** The centre that has given a case away does not see her stay at the other one. */
    static void notWhileSheStays(Case theCase, CaseEvent entry) {
        if (entry instanceof TransferAccepted || entry instanceof CaseReopened) {
            theCase.shelter.notOpen();
        }
    }
}
