package org.caseledger.query.feed;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.service.json.LedgerJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a subscriber without {@code feed:full} sees of a payload: the fields listed here and nothing else, so a field that is added to an
 * event stays hidden until it is listed.
 *
 * <p>Open is what happened, when, and to which random id. Hidden is every code about a woman or a caller, because each tells another one
 * by what is usual; every place; and the case of a follow-up, a closing and a reopening, which would tell a death by what follows what.
 * The reason for each field of each event, and the attacker that tries them, are in {@code docs/decisions/0008}.
 */
final class PublicFields {
    private static final Map<String, PublicFields> BY_TYPE = Map.ofEntries(
            entry("LedgerOpened", open("ledgerId", "purpose", "format", "clockOffset")),
            entry("CheckpointTaken", open("checkpoint")),
            entry("CentreCommissioned", open().places("centre", "kind", "district", "number", "nameEn", "nameHi")),
            entry("CentreSuspended", open().places("centre", "caretaker")),
            entry("CentreReopened", open().places("centre")),
            entry("CentreClosed", open().places("centre")),
            entry("StaffPosted", open("role", "policy").places("centre", "staff")),
            entry("StaffRelieved", open("role").places("centre", "staff")),
            entry("CentreInspected", open("inspectionId", "findings").places("centre")),
            entry("RegistrationNumberIssued", open("caseId", "financialYear").places("centre")),
            entry("PaperNumberTaken", open("caseId").places("centre")),
            entry("HelplineCallLogged", open("callId").places("district")),
            entry("CallRouted", open("callId").places("centre")),
            entry("CallTakenUp", open("callId").places("centre")),
            entry("CaseRegistered", open("caseId", "firstContactOn").places("centre")),
            entry(
                    "CaseBroughtForward",
                    open("caseId", "firstContactOn", "registeredOn").places("centre")),
            entry("CaseClassified", open("caseId")),
            entry("CaseAssigned", open("caseId").places("worker")),
            entry("ConsentRecorded", open("caseId")),
            entry("RiskAssessed", open("caseId")),
            entry("SafetyPlanAgreed", open("caseId")),
            entry("CasesLinked", open("caseId")),
            entry("ServiceRequested", open("caseId", "requestId")),
            entry("ServiceProvided", open("caseId", "requestId")),
            entry("ServiceNotProvided", open("caseId", "requestId")),
            entry("ShelterAdmitted", open("caseId", "stayId", "limitDays", "policy")),
            entry("ChildrenAdmitted", open("policy")),
            entry("ShelterStayExtended", open("caseId", "stayId", "limitDays", "policy")),
            entry("ShelterLeft", open("caseId", "stayId")),
            entry("ShelterLimitExceeded", open("caseId", "stayId", "limitDays")),
            entry("CaseReferred", open("caseId", "referralId", "answerDueOn", "policy")),
            entry("ReferralAccepted", open("caseId", "referralId")),
            entry("ReferralRejected", open("caseId", "referralId")),
            entry("ReferralCompleted", open("caseId", "referralId")),
            entry("ReferralRevoked", open("caseId", "referralId")),
            entry("LegalStepRecorded", open("caseId")),
            entry("CoordinationStarted", open("caseId")),
            entry("CoordinationMeetingHeld", open("caseId", "nextOn")),
            entry("ReliefSecured", open("caseId")),
            entry("CoordinationEnded", open("caseId")),
            entry("SkillTrainingLinked", open("caseId")),
            entry("CaseResolved", open("caseId")),
            entry(
                    "FollowUpPlanned",
                    open("caseId", "slots", "earlyDays", "graceDays", "monitoringEndsOn", "recordedOn", "policy")),
            entry("FollowUpRecorded", open()),
            entry("FollowUpMissed", open("caseId", "dueOn")),
            entry("CaseClosed", open()),
            entry("CaseReopened", open()),
            entry(
                    "TransferRequested",
                    open("caseId", "transferId", "answerDueOn", "policy").places("from", "to")),
            entry("TransferAccepted", open("caseId", "transferId").places("from", "to")),
            entry("TransferDeclined", open("caseId", "transferId")),
            entry("TransferWithdrawn", open("caseId", "transferId")),
            entry("IdentityRecorded", withheld()),
            entry("NoteAdded", withheld()),
            entry("LegalHoldPlaced", withheld()),
            entry("LegalHoldLifted", withheld()),
            entry("ErasureApproved", withheld()),
            entry("PersonalDataErased", withheld()),
            entry("DetailsCorrected", open("caseId")),
            entry("EntryVoided", open("caseId")),
            entry("ReviewHeld", open("reviewId", "level", "from", "to").places("district")),
            entry(
                    "DirectionIssued",
                    open("reviewId", "directionId", "direction", "dueOn").places("centre")),
            entry("DirectionComplied", open("reviewId", "directionId").places("centre")),
            entry(
                    "FiguresPublished",
                    open(
                            "publicationId",
                            "kind",
                            "period",
                            "from",
                            "to",
                            "definition",
                            "position",
                            "totals",
                            "acknowledgedDifference",
                            "reportDigest",
                            "checkpoint")),
            entry("LedgerRestored", open("oldOrigin", "lastCheckpoint", "position")),
            entry("SigningResumed", open("origin", "checkpoint")),
            entry("AccessLogSealed", open("month", "size", "root", "block")),
            entry("AccessLogDropped", open("month")));

    /** The field that is the id of the stream; {@code subject} says the same, so both are shown or neither. */
    private static final Map<String, String> IDENTITY = Map.of(
            "Case", "caseId",
            "Centre", "centre",
            "HelplineCall", "callId",
            "Review", "reviewId",
            "Publications", "publicationId");

    private final Set<String> open;
    private final Set<String> withPlaces;

    private PublicFields(Set<String> open, Set<String> withPlaces) {
        this.open = open;
        this.withPlaces = withPlaces;
    }

    /** Where it stands, and nothing else: also its kind would tell what is done for her, and when. */
    private static PublicFields withheld() {
        return new PublicFields(Set.of(), Set.of());
    }

    /** These and the day. */
    private static PublicFields open(String... fields) {
        Set<String> open =
                Stream.concat(Stream.of("occurredOn"), Stream.of(fields)).collect(Collectors.toUnmodifiableSet());
        return new PublicFields(open, open);
    }

    private PublicFields places(String... fields) {
        return new PublicFields(
                open, Stream.concat(open.stream(), Stream.of(fields)).collect(Collectors.toUnmodifiableSet()));
    }

    /** @param scope not the full one, which sees all */
    static Set<String> of(String type, FeedScope scope) {
        PublicFields fields = BY_TYPE.get(type);
        if (fields == null) {
            return Set.of();
        }
        return scope == FeedScope.OPEN ? fields.open : fields.withPlaces;
    }

    /** Whether no more is shown than that there is an event. */
    static boolean isWithheld(String type, FeedScope scope) {
        PublicFields fields = BY_TYPE.get(type);
        return scope != FeedScope.FULL && fields != null && fields.withPlaces.isEmpty();
    }

    /** Whether the id of the stream is shown. */
    static boolean namesSubject(String type, String aggregateType, FeedScope scope) {
        String identity = IDENTITY.get(aggregateType);
        return scope == FeedScope.FULL || (identity != null && of(type, scope).contains(identity));
    }

    /** The payload without the fields that are not shown; of an event that is not listed none is. */
    static byte[] filter(String type, byte[] payload, FeedScope scope) {
        ObjectNode fields = (ObjectNode) LedgerJson.mapper().readTree(payload);
        fields.retain(of(type, scope));
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }
}
