package org.caseledger.command.api;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** For each command on a case some bodies with no more than must be said; together they try what the rules tell apart. */
final class MinimalBodies {
    private static final List<String> NOTHING = List.of("{}");
    private static final List<String> ANSWERS = List.of("{\"reportedBy\":\"PARTNER\"}");

    /** More entries than any case of these tests has. */
    private static final int ENTRIES = 14;

    private final Map<String, List<String>> all;

    MinimalBodies(String otherCase, String otherCentre) {
        all = all(otherCase, otherCentre);
    }

    List<String> of(String command) {
        List<String> bodies = all.get(command);
        if (bodies == null) {
            throw new AssertionError("no body for " + command);
        }
        return bodies;
    }

    private static Map<String, List<String>> all(String otherCase, String otherCentre) {
        return Map.ofEntries(
                Map.entry(
                        "ClassifyCase",
                        List.of(
                                "{\"categories\":[\"DOMESTIC_VIOLENCE\"],\"gbvimsType\":\"physical_assault\"}",
                                "{\"categories\":[\"CYBER_CRIME\"],\"gbvimsType\":\"non_gbv\"}")),
                Map.entry("AssignCase", List.of("{\"worker\":\"case-worker-17\"}")),
                Map.entry("AssessRisk", each("risk", "HIGH", "LOW")),
                Map.entry(
                        "RecordConsent",
                        List.of(
                                "{\"purpose\":\"SERVICE\",\"given\":true,\"consentBy\":\"WOMAN\"}",
                                "{\"purpose\":\"SERVICE\",\"given\":false,\"consentBy\":\"WOMAN\"}")),
                Map.entry("AgreeSafetyPlan", List.of("{\"measures\":[\"CHILDREN_INCLUDED\"]}")),
                Map.entry("LinkCases", List.of("{\"otherCase\":\"" + otherCase + "\",\"link\":\"SAME_WOMAN\"}")),
                Map.entry("RequestService", List.of("{\"service\":\"LEGAL_AID\"}")),
                Map.entry("ProvideService", List.of("{\"service\":\"LEGAL_AID\"}")),
                Map.entry(
                        "RecordServiceNotProvided",
                        List.of("{\"service\":\"LEGAL_AID\",\"reason\":\"DECLINED_BY_WOMAN\"}")),
                Map.entry("RecordLegalStep", List.of("{\"step\":\"NCR\"}")),
                Map.entry("LinkSkillTraining", each("programme", "PMKVY", "JEEVIKA")),
                Map.entry("AdmitToShelter", NOTHING),
                Map.entry("AdmitChildren", List.of("{\"girls\":1}")),
                Map.entry("ExtendShelterStay", List.of("{\"limitDays\":7}", "{\"limitDays\":12}")),
                Map.entry("LeaveShelter", each("exit", "HOME")),
                Map.entry(
                        "ReferCase",
                        Stream.of(
                                        "\"consentBy\":\"WOMAN\"",
                                        "\"consentBy\":\"GUARDIAN\"",
                                        "\"legalBasis\":\"LIFE_AT_RISK\"")
                                .map(word -> "{\"partner\":\"NGO\",\"reportedBy\":\"WOMAN\"," + word + "}")
                                .toList()),
                Map.entry("AcceptReferral", ANSWERS),
                Map.entry("CompleteReferral", ANSWERS),
                Map.entry("RevokeReferral", ANSWERS),
                Map.entry("RejectReferral", List.of("{\"reason\":\"NO_CAPACITY\",\"reportedBy\":\"PARTNER\"}")),
                Map.entry("StartCoordination", List.of("{\"partners\":[\"NGO\"]}")),
                Map.entry("HoldCoordinationMeeting", List.of("{\"partners\":[\"NGO\"]}")),
                Map.entry("SecureRelief", each("relief", "PROTECTION")),
                Map.entry("EndCoordination", NOTHING),
                Map.entry(
                        "ResolveCase",
                        Stream.of("SETTLED_BY_COUNSELLING", "DUES_RECOVERED", "REFERRED_AND_TAKEN_OVER")
                                .map(outcome -> "{\"outcome\":\"" + outcome + "\",\"agreedByWoman\":true}")
                                .toList()),
                Map.entry(
                        "RecordFollowUp",
                        Stream.of(
                                        "\"outcome\":\"NOT_REACHABLE\"",
                                        "\"outcome\":\"VIOLENCE_RECURRED\"",
                                        "\"outcome\":\"SERVICE_STILL_NEEDED\",\"reopen\":true",
                                        "\"outcome\":\"DECEASED\",\"suspicious\":true")
                                .map(outcome -> "{\"mode\":\"PHONE\"," + outcome + "}")
                                .toList()),
                Map.entry(
                        "CloseCase",
                        Stream.concat(
                                        each(
                                                "reason",
                                                "MONITORING_COMPLETED",
                                                "MONITORING_DECLINED",
                                                "UNTRACEABLE",
                                                "RELOCATED",
                                                "REGISTERED_IN_ERROR",
                                                "WITHDRAWN_BY_WOMAN",
                                                "NOT_WITHIN_MANDATE")
                                                .stream(),
                                        Stream.of(
                                                "{\"reason\":\"DECEASED\",\"suspicious\":false}",
                                                "{\"reason\":\"DUPLICATE\",\"keptCase\":\"" + otherCase + "\"}"))
                                .toList()),
                Map.entry("ReopenCase", each("reason", "SAME_MATTER", "SERVICE_STILL_NEEDED")),
                Map.entry(
                        "RequestTransfer",
                        Stream.of(
                                        "\"consentBy\":\"WOMAN\"",
                                        "\"consentBy\":\"GUARDIAN\"",
                                        "\"legalBasis\":\"COURT_ORDER\"")
                                .map(word -> "{\"to\":\"" + otherCentre + "\"," + word + "}")
                                .toList()),
                Map.entry("AcceptTransfer", NOTHING),
                Map.entry("DeclineTransfer", each("reason", "NO_CAPACITY")),
                Map.entry("WithdrawTransfer", NOTHING),
                Map.entry("RecordIdentity", each("name", "-")),
                Map.entry("AddNote", List.of("{\"kind\":\"SAFETY\",\"text\":\"-\"}")),
                Map.entry("PlaceLegalHold", each("reason", "COURT_PROCEEDING", "INQUIRY")),
                Map.entry("LiftLegalHold", each("reason", "COURT_PROCEEDING")),
                Map.entry(
                        "CorrectDetails",
                        Stream.of("POLICE", "ERSS_112")
                                .map(channel -> "{\"entry\":0,\"field\":\"channel\",\"value\":\"" + channel
                                        + "\",\"reason\":\"WRONG_CODE\"}")
                                .toList()),
                Map.entry(
                        "VoidEntry",
                        IntStream.range(0, ENTRIES)
                                .mapToObj(entry -> "{\"entry\":" + entry + ",\"reason\":\"WRONG_CASE\"}")
                                .toList()));
    }

    private static List<String> each(String field, String... codes) {
        return Stream.of(codes)
                .map(code -> "{\"" + field + "\":\"" + code + "\"}")
                .toList();
    }
}
