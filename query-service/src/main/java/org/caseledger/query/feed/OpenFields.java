package org.caseledger.query.feed;

import static java.util.Map.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.caseledger.service.json.LedgerJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a subscriber without {@code feed:full} sees of a payload: the fields listed here and nothing else, so a field that is added to an
 * event stays hidden until it is listed.
 *
 * <p>Left out are the registration number (and the serial, from which it can be put together), the woman's identity, links, category,
 * type, risk, age band, legal kind, outcome, closing reason and postings; and with them what would tell one of these: who consented (a
 * guardian), the legal basis, the partner (the Child Welfare Committee), the day a legal step is due, why a case was reopened,
 * whether a death was suspicious, what her safety plan says, who stays in the shelter with her and where she went from it, the case a
 * call became, and what a correction changed.
 */
final class OpenFields {
    private static final Map<String, Set<String>> BY_TYPE = Map.ofEntries(
            entry("LedgerOpened", Set.of("ledgerId", "purpose", "format", "clockOffset", "occurredOn")),
            entry(
                    "CentreCommissioned",
                    Set.of("centre", "kind", "district", "number", "nameEn", "nameHi", "occurredOn")),
            entry("CentreSuspended", Set.of("centre", "caretaker", "occurredOn")),
            entry("CentreReopened", Set.of("centre", "occurredOn")),
            entry("CentreClosed", Set.of("centre", "occurredOn")),
            entry("StaffPosted", Set.of("centre", "staff", "role", "policy", "occurredOn")),
            entry("StaffRelieved", Set.of("centre", "staff", "role", "occurredOn")),
            entry("CentreInspected", Set.of("centre", "inspectionId", "findings", "occurredOn")),
            entry(
                    "HelplineCallLogged",
                    Set.of("callId", "source", "callClass", "disposition", "district", "occurredOn")),
            entry("CallRouted", Set.of("callId", "centre", "occurredOn")),
            entry("CallTakenUp", Set.of("callId", "centre", "occurredOn")),
            entry(
                    "CaseBroughtForward",
                    Set.of("caseId", "centre", "channel", "firstContactOn", "registeredOn", "occurredOn")),
            entry("ConsentRecorded", Set.of("caseId", "purpose", "given", "occurredOn")),
            entry("SafetyPlanAgreed", Set.of("caseId", "occurredOn")),
            entry("CasesLinked", Set.of("caseId", "occurredOn")),
            entry("ServiceRequested", Set.of("caseId", "requestId", "service", "occurredOn")),
            entry("ShelterAdmitted", Set.of("caseId", "stayId", "limitDays", "policy", "occurredOn")),
            entry("ShelterStayExtended", Set.of("caseId", "stayId", "limitDays", "policy", "occurredOn")),
            entry("ShelterLeft", Set.of("caseId", "stayId", "occurredOn")),
            entry("ShelterLimitExceeded", Set.of("caseId", "stayId", "limitDays", "occurredOn")),
            entry("ReferralAccepted", Set.of("caseId", "referralId", "reportedBy", "occurredOn")),
            entry("ReferralRejected", Set.of("caseId", "referralId", "reportedBy", "occurredOn")),
            entry("ReferralRevoked", Set.of("caseId", "referralId", "reportedBy", "occurredOn")),
            entry("CoordinationMeetingHeld", Set.of("caseId", "nextOn", "occurredOn")),
            entry("SkillTrainingLinked", Set.of("caseId", "programme", "occurredOn")),
            entry(
                    "TransferRequested",
                    Set.of("caseId", "transferId", "from", "to", "answerDueOn", "policy", "occurredOn")),
            entry("TransferAccepted", Set.of("caseId", "transferId", "from", "to", "occurredOn")),
            entry("TransferDeclined", Set.of("caseId", "transferId", "reason", "occurredOn")),
            entry("TransferWithdrawn", Set.of("caseId", "transferId", "occurredOn")),
            entry("DetailsCorrected", Set.of("caseId", "corrects", "entry", "reason", "occurredOn")),
            entry("EntryVoided", Set.of("caseId", "voids", "entry", "reason", "occurredOn")),
            entry("ReviewHeld", Set.of("reviewId", "level", "district", "from", "to", "occurredOn")),
            entry("DirectionIssued", Set.of("reviewId", "directionId", "centre", "direction", "dueOn", "occurredOn")),
            entry("DirectionComplied", Set.of("reviewId", "directionId", "centre", "occurredOn")),
            entry(
                    "FiguresPublished",
                    Set.of(
                            "publicationId",
                            "kind",
                            "period",
                            "from",
                            "to",
                            "definition",
                            "position",
                            "totals",
                            "occurredOn")),
            entry("RegistrationNumberIssued", Set.of("centre", "caseId", "financialYear", "occurredOn")),
            entry("CaseRegistered", Set.of("caseId", "centre", "channel", "firstContactOn", "occurredOn")),
            entry("CaseClassified", Set.of("caseId", "occurredOn")),
            entry("CaseAssigned", Set.of("caseId", "worker", "occurredOn")),
            entry("RiskAssessed", Set.of("caseId", "occurredOn")),
            entry("ServiceProvided", Set.of("caseId", "service", "requestId", "occurredOn")),
            entry("ServiceNotProvided", Set.of("caseId", "service", "reason", "requestId", "occurredOn")),
            entry("CaseReferred", Set.of("caseId", "referralId", "reportedBy", "answerDueOn", "policy", "occurredOn")),
            entry("ReferralCompleted", Set.of("caseId", "referralId", "reportedBy", "occurredOn")),
            entry("CoordinationStarted", Set.of("caseId", "occurredOn")),
            entry("ReliefSecured", Set.of("caseId", "relief", "occurredOn")),
            entry("CoordinationEnded", Set.of("caseId", "occurredOn")),
            entry("LegalStepRecorded", Set.of("caseId", "occurredOn")),
            entry("CaseResolved", Set.of("caseId", "agreedByWoman", "occurredOn")),
            entry(
                    "FollowUpPlanned",
                    Set.of("caseId", "slots", "earlyDays", "graceDays", "monitoringEndsOn", "policy", "occurredOn")),
            entry("FollowUpRecorded", Set.of("caseId", "slot", "mode", "occurredOn")),
            entry("FollowUpMissed", Set.of("caseId", "dueOn", "occurredOn")),
            entry("CaseReopened", Set.of("caseId", "occurredOn")),
            entry("CaseClosed", Set.of("caseId", "occurredOn")));

    private OpenFields() {}

    static Set<String> of(String type) {
        return BY_TYPE.getOrDefault(type, Set.of());
    }

    /** The payload without the fields that are not open; an event that is not listed has none. */
    static byte[] filter(String type, byte[] payload) {
        ObjectNode fields = (ObjectNode) LedgerJson.mapper().readTree(payload);
        fields.retain(of(type));
        return fields.toString().getBytes(StandardCharsets.UTF_8);
    }
}
