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
 * guardian), the legal basis, the partner (the Child Welfare Committee), the day a legal step is due, why a case was reopened, and
 * whether a death was suspicious.
 */
final class OpenFields {
    private static final Map<String, Set<String>> BY_TYPE = Map.ofEntries(
            entry("LedgerOpened", Set.of("ledgerId", "purpose", "format", "clockOffset", "occurredOn")),
            entry(
                    "CentreCommissioned",
                    Set.of("centre", "kind", "district", "number", "nameEn", "nameHi", "occurredOn")),
            entry("RegistrationNumberIssued", Set.of("centre", "caseId", "financialYear", "occurredOn")),
            entry("CaseRegistered", Set.of("caseId", "centre", "channel", "firstContactOn", "occurredOn")),
            entry("CaseClassified", Set.of("caseId", "occurredOn")),
            entry("CaseAssigned", Set.of("caseId", "worker", "occurredOn")),
            entry("RiskAssessed", Set.of("caseId", "occurredOn")),
            entry("ServiceProvided", Set.of("caseId", "service", "occurredOn")),
            entry("ServiceNotProvided", Set.of("caseId", "service", "reason", "occurredOn")),
            entry("CaseReferred", Set.of("caseId", "referralId", "reportedBy", "occurredOn")),
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
