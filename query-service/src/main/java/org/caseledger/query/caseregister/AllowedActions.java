package org.caseledger.query.caseregister;

import static org.caseledger.events.CaseStatus.CLOSED;
import static org.caseledger.events.CaseStatus.COORDINATION;
import static org.caseledger.events.CaseStatus.IN_SERVICE;
import static org.caseledger.events.CaseStatus.REGISTERED;
import static org.caseledger.events.CaseStatus.UNDER_FOLLOW_UP;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.Role;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.PendingTransfer;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.access.RoleTable;

/**
 * What a caller may try with a case, by the names of the commands: offered, not promised. The command service decides, by what is done and
 * by rules that need the whole case.
 */
final class AllowedActions {
    /** On a closed case as late entries. */
    private static final Predicate<CaseSummary> ALWAYS = one -> true;

    private static final Predicate<CaseSummary> STAYS = one -> one.shelterStay() != null;
    private static final Predicate<CaseSummary> HAS_OPEN_REFERRAL =
            one -> !one.openReferrals().isEmpty();
    private static final Predicate<CaseSummary> HAS_UNANSWERED_REFERRAL =
            one -> one.openReferrals().stream().anyMatch(referral -> !referral.accepted());
    private static final Predicate<CaseSummary> IS_ASKED_FOR = one -> one.pendingTransfer() != null;

    /** While it is coordinated, and later as late entries. */
    private static final Predicate<CaseSummary> COORDINATED_ONCE =
            in(COORDINATION, IN_SERVICE, UNDER_FOLLOW_UP, CLOSED);

    private static final List<Action> OF_THE_HOLDER = List.of(
            new Action("ClassifyCase", ALWAYS),
            new Action("AssignCase", ALWAYS),
            new Action("AssessRisk", ALWAYS),
            new Action("RecordConsent", ALWAYS),
            new Action("AgreeSafetyPlan", ALWAYS),
            new Action("LinkCases", ALWAYS),
            new Action("RequestService", ALWAYS),
            new Action("ProvideService", ALWAYS),
            new Action("RecordServiceNotProvided", ALWAYS),
            new Action("AdmitToShelter", STAYS.negate().and(one -> !isEndedForGood(one))),
            new Action("AdmitChildren", STAYS),
            new Action("ExtendShelterStay", STAYS),
            new Action("LeaveShelter", STAYS),
            new Action("ReferCase", ALWAYS),
            new Action("AcceptReferral", HAS_UNANSWERED_REFERRAL),
            new Action("RejectReferral", HAS_UNANSWERED_REFERRAL),
            new Action("CompleteReferral", HAS_OPEN_REFERRAL),
            new Action("RevokeReferral", HAS_OPEN_REFERRAL),
            new Action("RecordLegalStep", ALWAYS),
            new Action("StartCoordination", in(REGISTERED, IN_SERVICE)),
            new Action("HoldCoordinationMeeting", COORDINATED_ONCE),
            new Action("SecureRelief", COORDINATED_ONCE),
            new Action("EndCoordination", in(COORDINATION)),
            new Action("LinkSkillTraining", ALWAYS),
            new Action(
                    "ResolveCase",
                    in(IN_SERVICE, COORDINATION).and(STAYS.negate()).and(one -> one.gbvimsType() != null)),
            new Action("RecordFollowUp", in(UNDER_FOLLOW_UP, CLOSED)),
            new Action("ReopenCase", in(UNDER_FOLLOW_UP, CLOSED).and(one -> !isEndedForGood(one))),
            new Action("CloseCase", in(UNDER_FOLLOW_UP).and(STAYS.negate())),
            new Action(
                    "CloseCase",
                    RoleTable.ADMINISTRATOR,
                    in(REGISTERED, IN_SERVICE, COORDINATION).and(STAYS.negate())),
            new Action(
                    "RequestTransfer",
                    IS_ASKED_FOR.negate().and(one -> one.status().isActive())),
            new Action("WithdrawTransfer", IS_ASKED_FOR),
            new Action("RecordIdentity", ALWAYS),
            new Action("AddNote", ALWAYS),
            new Action("PlaceLegalHold", ALWAYS),
            new Action("LiftLegalHold", ALWAYS),
            new Action("ApproveErasure", in(CLOSED)),
            new Action("CorrectDetails", ALWAYS),
            new Action("VoidEntry", ALWAYS));

    private static final List<Action> OF_THE_ONE_ASKED = List.of(
            new Action("AcceptTransfer", STAYS.negate().and(one -> one.status().isActive())),
            new Action("DeclineTransfer", ALWAYS));

    private AllowedActions() {}

    /** Of all of them. */
    static Set<String> names() {
        return Stream.concat(OF_THE_HOLDER.stream(), OF_THE_ONE_ASKED.stream())
                .map(Action::command)
                .collect(Collectors.toSet());
    }

    /** What is offered depends on no closing reason that the caller does not see. */
    static List<String> of(CaseInRegister found, AccessScope scope) {
        CaseSummary summary = scope.seesClassification(found.id())
                ? found.summary()
                : found.summary().withoutClosingReason();
        PendingTransfer transfer = summary.pendingTransfer();
        return Stream.concat(
                        scope.sees(summary.centre()) ? OF_THE_HOLDER.stream() : Stream.empty(),
                        transfer != null && scope.sees(transfer.to()) ? OF_THE_ONE_ASKED.stream() : Stream.empty())
                .filter(action -> action.when.test(summary))
                .filter(action -> scope.roles().stream().anyMatch(action.roles::contains))
                .map(Action::command)
                .distinct()
                .toList();
    }

    /** No case closed for such a reason is ever reopened. */
    private static boolean isEndedForGood(CaseSummary one) {
        ClosingReason reason = one.closingReason();
        return reason != null && reason.isFinal();
    }

    private static Predicate<CaseSummary> in(CaseStatus... statuses) {
        Set<CaseStatus> some = Set.of(statuses);
        return one -> some.contains(one.status());
    }

    private record Action(String command, Set<Role> roles, Predicate<CaseSummary> when) {
        Action(String command, Predicate<CaseSummary> when) {
            this(command, RoleTable.whoMay(command), when);
        }
    }
}
