package org.caseledger.acceptance.rules;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Sound lives: the sixteen stories of the domain, section 6, and what they leave out. */
final class Stories {
    static final String A = "BR-PAT-01";
    static final String B = "BR-PAT-02";
    static final String GAYA = "BR-GAY-01";
    static final String CASE = "case-a";
    private static final String BEGUN = "+REGISTERED>IN_SERVICE SERVICE_BEGUN";
    private static final String RESOLVED = "+IN_SERVICE>UNDER_FOLLOW_UP RESOLVED";

    private Stories() {}

    static Map<String, Supplier<Told>> all() {
        Map<String, Supplier<Told>> all = new LinkedHashMap<>();
        all.put("1 she declines everything", Stories::declinesEverything);
        all.put("2 shelter first", Stories::shelterFirst);
        all.put("3 a girl", Stories::girl);
        all.put("4 she comes back", Stories::comesBack);
        all.put("5 she moves", Stories::moves);
        all.put("6 violence recurs", Stories::violenceRecurs);
        all.put("7 all partners reject", Stories::partnersReject);
        all.put("8 a call of 181", Stories::call);
        all.put("9 court after closing", Stories::courtAfterClosing);
        all.put("10 death", Stories::death);
        all.put("11 registered by mistake", Stories::mistake);
        all.put("12 same woman at two centres", Stories::twoCentres);
        all.put("13 centre suspended", Stories::suspended);
        all.put("14 late entry", Stories::lateEntry);
        all.put("15 date corrected after publication", Stories::correctedAfterPublication);
        all.put("16 wrong woman resolved", Stories::wrongWoman);
        all.put("closed by mistake", Stories::closedByMistake);
        all.put("a centre and its people", Stories::centreLife);
        all.put("what else is taken in", Stories::intake);
        all.put("a stay past its limits", Stories::overstay);
        all.put("stays that were entered late", Stories::lateStays);
        all.put("violence found on the day she died", Stories::violenceOnTheLastDay);
        all.put("brought forward", Stories::broughtForward);
        all.put("brought forward while it was coordinated", Stories::broughtForwardInCoordination);
        all.put("monitored to the end", Stories::monitored);
        all.put("nobody finds her", Stories::untraceable);
        all.put("a resolved case struck off", Stories::struckOff);
        all.put("a transfer declined and withdrawn", Stories::transfersNotMade);
        return all;
    }

    private static Told worker(String day) {
        return Told.ledger().day(day).by("CASE_WORKER", A);
    }

    private static Told served(String day) {
        return worker(day)
                .register(CASE, 1)
                .say("CaseClassified", "categories=[DOMESTIC_VIOLENCE]", "gbvimsType=physical_assault")
                .say("ServiceProvided", "service=LEGAL_COUNSELLING", BEGUN);
    }

    private static Told resolve(Told told, String posting) {
        told.say("CaseResolved", "outcome=RETURNED_TO_CHOSEN_HOME", "agreedByWoman=true", posting);
        return plan(told, LocalDate.parse(told.last().payload.path("occurredOn").asString()));
    }

    private static Told plan(Told told, LocalDate from) {
        NormsFile.Version norms = NormsFile.read().on(from);
        String slots = norms.slots(from).stream().map(LocalDate::toString).collect(Collectors.joining(" "));
        return told.and(
                "FollowUpPlanned",
                "slots=[" + slots + "]",
                "earlyDays=3",
                "graceDays=3",
                "monitoringEndsOn=" + norms.monitoringEndsOn(from),
                norms.slots(from).get(0).isBefore(told.last().recordedOn)
                        ? "recordedOn=" + told.last().recordedOn
                        : "policy=2023-04",
                "policy=2023-04",
                "occurredOn=" + from);
    }

    /** Resolved on 10 April 2025: slots on 17 and 25 April, 10 May, 10 June and so on to 10 September. */
    static Told resolved() {
        return resolve(served("2025-04-10"), RESOLVED);
    }

    static Told declinesEverything() {
        return worker("2025-04-10")
                .register(CASE, 1)
                .say("ServiceNotProvided", "service=FOOD", "reason=DECLINED_BY_WOMAN")
                .by("CENTRE_ADMINISTRATOR", A)
                .say(
                        "CaseClosed",
                        "reason=WITHDRAWN_BY_WOMAN",
                        "+REGISTERED>CLOSED_UNRESOLVED/WITHDRAWN_BY_WOMAN CLOSED");
    }

    static Told shelterFirst() {
        Told told = Told.ledger()
                .day("2025-04-10")
                .by("MULTI_PURPOSE_STAFF", A)
                .register(CASE, 1, "ageBand=UNKNOWN")
                .say("ShelterAdmitted", "stayId=stay-1", "girls=1", "boys=0", "limitDays=5", "policy=2023-04", BEGUN)
                .by("CASE_WORKER", A)
                .say("CaseClassified", "categories=[PHYSICAL_VIOLENCE]", "gbvimsType=physical_assault")
                .day("2025-04-13")
                .say("ShelterLeft", "stayId=stay-1", "exit=CHOSEN_HOME")
                .say("ServiceProvided", "service=PSYCHO_SOCIAL_COUNSELLING");
        return resolve(told, RESOLVED);
    }

    static Told girl() {
        Told told = worker("2025-04-10")
                .register(CASE, 1, "ageBand=UNDER_18")
                .say("CaseClassified", "categories=[SEXUAL_ABUSE]", "gbvimsType=sexual_assault")
                .say("LegalStepRecorded", "step=POCSO_REPORT", "dueOn=2025-05-10", BEGUN)
                .say(
                        "CaseReferred",
                        "referralId=referral-1",
                        "partner=CHILD_WELFARE_COMMITTEE",
                        "legalBasis=POCSO_REPORT",
                        "reportedBy=CENTRE_STAFF",
                        "answerDueOn=2025-04-17",
                        "policy=2023-04")
                .day("2025-04-12")
                .say("ReferralAccepted", "referralId=referral-1", "reportedBy=PARTNER")
                .day("2025-04-20")
                .say("ReferralCompleted", "referralId=referral-1", "reportedBy=PARTNER");
        return resolve(told, RESOLVED);
    }

    static Told comesBack() {
        return resolved()
                .day("2025-05-01")
                .say("CaseReopened", "reason=SAME_MATTER", "+UNDER_FOLLOW_UP>IN_SERVICE REOPENED")
                .day("2025-06-01")
                .register("case-b", 2)
                .say("CasesLinked", "otherCase=" + CASE, "link=EARLIER_MATTER");
    }

    static Told moves() {
        return resolved()
                .day("2025-04-17")
                .say("FollowUpRecorded", "slot=2025-04-17", "mode=PHONE", "outcome=RELOCATED")
                .say("ConsentRecorded", "purpose=TRANSFER", "given=true", "consentBy=WOMAN")
                .say(
                        "TransferRequested",
                        "transferId=transfer-1",
                        "from=" + A,
                        "to=" + GAYA,
                        "consentBy=WOMAN",
                        "answerDueOn=2025-04-20",
                        "policy=2023-04")
                .day("2025-04-18")
                .by("CENTRE_ADMINISTRATOR", GAYA)
                .say(
                        "TransferAccepted",
                        "transferId=transfer-1",
                        "from=" + A,
                        "to=" + GAYA,
                        "+OUTSIDE>UNDER_FOLLOW_UP TRANSFERRED_IN",
                        "+UNDER_FOLLOW_UP>OUTSIDE TRANSFERRED_OUT at " + A)
                .day("2025-04-25")
                .by("CASE_WORKER", GAYA)
                .say("FollowUpRecorded", "slot=2025-04-25", "mode=HOME_VISIT", "outcome=SAFE_AND_STABLE");
    }

    static Told violenceRecurs() {
        Told told = resolved()
                .day("2025-04-25")
                .say("FollowUpRecorded", "slot=2025-04-25", "mode=PHONE", "outcome=VIOLENCE_RECURRED")
                .and("CaseReopened", "reason=VIOLENCE_RECURRED", "+UNDER_FOLLOW_UP>IN_SERVICE REOPENED")
                .say("RiskAssessed", "risk=HIGH")
                .say("ServiceProvided", "service=POLICE_ASSISTANCE");
        return resolve(told, "+IN_SERVICE>UNDER_FOLLOW_UP RESOLVED_AGAIN");
    }

    static Told partnersReject() {
        Told told = served("2025-04-10");
        for (int i = 1; i <= 2; i++) {
            told.say(
                            "CaseReferred",
                            "referralId=referral-" + i,
                            "partner=SHORT_STAY_HOME",
                            "consentBy=WOMAN",
                            "reportedBy=CENTRE_STAFF",
                            "answerDueOn=2025-04-17",
                            "policy=2023-04")
                    .say("ReferralRejected", "referralId=referral-" + i, "reason=NO_CAPACITY", "reportedBy=PARTNER");
        }
        told.day("2025-04-15")
                .say(
                        "CoordinationStarted",
                        "partners=[POLICE_STATION LEGAL_SERVICES_AUTHORITY]",
                        "+IN_SERVICE>COORDINATION COORDINATION_STARTED")
                .say("CoordinationMeetingHeld", "partners=[POLICE_STATION]", "nextOn=2025-05-15")
                .say("ReliefSecured", "relief=RESIDENCE")
                .say("CoordinationEnded", "+COORDINATION>IN_SERVICE COORDINATION_ENDED")
                .say(
                        "CoordinationStarted",
                        "partners=[POLICE_STATION]",
                        "+IN_SERVICE>COORDINATION COORDINATION_STARTED");
        return resolve(told, "+COORDINATION>UNDER_FOLLOW_UP RESOLVED");
    }

    static Told call() {
        return Told.ledger()
                .day("2025-04-10")
                .by("HELPLINE_SYSTEM", "")
                .say(
                        "HelplineCallLogged",
                        "callId=call-1",
                        "source=WOMEN_HELPLINE_181",
                        "callClass=EMERGENCY",
                        "disposition=REGISTRABLE",
                        "district=PAT")
                .say("CallRouted", "callId=call-1", "centre=" + A)
                .by("CASE_WORKER", B)
                .register(CASE, 1)
                .say("CallTakenUp", "callId=call-1", "centre=" + B);
    }

    static Told courtAfterClosing() {
        return resolved()
                .day("2025-05-02")
                .by("CENTRE_ADMINISTRATOR", A)
                .say("CaseClosed", "reason=RELOCATED", "+UNDER_FOLLOW_UP>CLOSED_RESOLVED/RELOCATED CLOSED")
                .day("2025-08-01")
                .by("CASE_WORKER", A)
                .say("LegalStepRecorded", "step=FINAL_ORDER");
    }

    static Told death() {
        return resolved()
                .day("2025-05-10")
                .by("CENTRE_ADMINISTRATOR", A)
                .say("FollowUpRecorded", "slot=2025-05-10", "mode=HOME_VISIT", "outcome=DECEASED")
                .and(
                        "CaseClosed",
                        "reason=DECEASED",
                        "suspicious=true",
                        "+UNDER_FOLLOW_UP>CLOSED_RESOLVED/DECEASED CLOSED");
    }

    static Told mistake() {
        return worker("2025-04-10")
                .register(CASE, 1)
                .by("CENTRE_ADMINISTRATOR", A)
                .say(
                        "CaseClosed",
                        "reason=REGISTERED_IN_ERROR",
                        "+REGISTERED>CLOSED_UNRESOLVED/REGISTERED_IN_ERROR CLOSED")
                .by("CASE_WORKER", A)
                .register("case-b", 2);
    }

    static Told twoCentres() {
        return worker("2025-04-10")
                .register(CASE, 1)
                .by("CASE_WORKER", GAYA)
                .register("case-b", 1)
                .say("CasesLinked", "otherCase=" + CASE, "link=SAME_WOMAN")
                .by("CENTRE_ADMINISTRATOR", GAYA)
                .say(
                        "CaseClosed",
                        "reason=DUPLICATE",
                        "keptCase=" + CASE,
                        "+REGISTERED>CLOSED_UNRESOLVED/DUPLICATE CLOSED");
    }

    static Told suspended() {
        return resolved()
                .day("2025-04-15")
                .by("STATE_OFFICER", "")
                .say("CentreSuspended", "centre=" + A, "caretaker=" + B)
                .day("2025-04-17")
                .by("CASE_WORKER", B)
                .say("FollowUpRecorded", "slot=2025-04-17", "mode=PHONE", "outcome=SAFE_AND_STABLE")
                .day("2025-04-20")
                .by("STATE_OFFICER", "")
                .say("CentreReopened", "centre=" + A)
                .day("2025-04-25")
                .by("CASE_WORKER", A)
                .say("FollowUpRecorded", "slot=2025-04-25", "mode=PHONE", "outcome=SAFE_AND_STABLE");
    }

    static Told lateEntry() {
        return courtAfterClosing().say("ServiceProvided", "service=MEDICAL_AID", "occurredOn=2025-04-12");
    }

    static Told correctedAfterPublication() {
        Told told = resolved()
                .day("2025-05-05")
                .by("STATE_OFFICER", "")
                .say(
                        "FiguresPublished",
                        "publicationId=publication-1",
                        "kind=MONTH",
                        "period=2025-04",
                        "from=2025-04-01",
                        "to=2025-04-30",
                        "definition=1",
                        "position=9");
        told.last()
                .payload
                .putObject("totals")
                .put("registered", 1)
                .put("struckOff", 0)
                .put("resolvedInPeriod", 1)
                .put("resolvedAgainInPeriod", 0)
                .put("reopenedInPeriod", 0)
                .put("handedOver", 0);
        redated(told.day("2025-05-06").by("CENTRE_ADMINISTRATOR", A));
        return plan(told, LocalDate.of(2025, 4, 14))
                .day("2025-05-07")
                .by("CASE_WORKER", A)
                .say("FollowUpRecorded", "slot=2025-04-29", "mode=PHONE", "outcome=SAFE_AND_STABLE");
    }

    /** From 10 to 14 April 2025. */
    private static Told redated(Told resolved) {
        return resolved.say(
                "DetailsCorrected",
                "corrects=3",
                "entry=CaseResolved",
                "field=occurredOn",
                "oldValue=2025-04-10",
                "newValue=2025-04-14",
                "reason=WRONG_DATE",
                "-IN_SERVICE>UNDER_FOLLOW_UP RESOLVED on 2025-04-10 outcome RETURNED_TO_CHOSEN_HOME",
                "+IN_SERVICE>UNDER_FOLLOW_UP RESOLVED on 2025-04-14 outcome RETURNED_TO_CHOSEN_HOME");
    }

    /** While it was closed, the day of its resolution was put right. */
    static Told closedByMistake() {
        Told closed = resolved()
                .day("2025-04-20")
                .by("CENTRE_ADMINISTRATOR", A)
                .say(
                        "CaseClosed",
                        "reason=RELOCATED",
                        "+UNDER_FOLLOW_UP>CLOSED_RESOLVED/RELOCATED CLOSED on 2025-04-20");
        Told told = redated(closed)
                .say(
                        "EntryVoided",
                        "voids=5",
                        "entry=CaseClosed",
                        "reason=WRONG_CASE",
                        "-UNDER_FOLLOW_UP>CLOSED_RESOLVED/RELOCATED CLOSED on 2025-04-20");
        return plan(told, LocalDate.of(2025, 4, 14));
    }

    /** One that was over on the day of the resolution, and was of another woman; one that was extended in time. */
    static Told lateStays() {
        return resolved()
                .day("2025-04-20")
                .say("ShelterAdmitted", stay("stay-1", "2025-04-10"))
                .and("ShelterLeft", "stayId=stay-1", "exit=HOSPITAL", "occurredOn=2025-04-10")
                .by("CENTRE_ADMINISTRATOR", A)
                .say(
                        "CaseClosed",
                        "reason=RELOCATED",
                        "occurredOn=2025-04-19",
                        "+UNDER_FOLLOW_UP>CLOSED_RESOLVED/RELOCATED CLOSED on 2025-04-19")
                .say("ShelterAdmitted", stay("stay-2", "2025-04-12"))
                .and("ShelterLeft", "stayId=stay-2", "exit=HOME", "occurredOn=2025-04-18")
                .say("ShelterStayExtended", "stayId=stay-2", "limitDays=10", "policy=2023-04", "occurredOn=2025-04-14")
                .say("EntryVoided", "voids=5", "entry=ShelterAdmitted", "reason=WRONG_CASE")
                .and("EntryVoided", "voids=6", "entry=ShelterLeft", "reason=WRONG_CASE");
    }

    private static String[] stay(String id, String on) {
        return new String[] {"stayId=" + id, "girls=0", "boys=0", "limitDays=5", "policy=2023-04", "occurredOn=" + on};
    }

    static Told violenceOnTheLastDay() {
        return resolved()
                .day("2025-04-17")
                .by("CENTRE_ADMINISTRATOR", A)
                .say(
                        "CaseClosed",
                        "reason=DECEASED",
                        "suspicious=true",
                        "+UNDER_FOLLOW_UP>CLOSED_RESOLVED/DECEASED CLOSED on 2025-04-17")
                .by("CASE_WORKER", A)
                .say("FollowUpRecorded", "slot=2025-04-17", "mode=HOME_VISIT", "outcome=VIOLENCE_RECURRED");
    }

    static Told wrongWoman() {
        return resolved()
                .day("2025-04-11")
                .say(
                        "EntryVoided",
                        "voids=3",
                        "entry=CaseResolved",
                        "reason=WRONG_CASE",
                        "-IN_SERVICE>UNDER_FOLLOW_UP RESOLVED on 2025-04-10 outcome RETURNED_TO_CHOSEN_HOME")
                .say("ServiceProvided", "service=FOOD")
                .say(
                        "DetailsCorrected",
                        "corrects=6",
                        "entry=ServiceProvided",
                        "field=service",
                        "oldValue=FOOD",
                        "newValue=CLOTHING",
                        "reason=WRONG_CODE");
    }

    static Told centreLife() {
        return Told.ledger()
                .day("2025-04-10")
                .by("DISTRICT_OFFICER", "PAT")
                .say("StaffPosted", "centre=" + B, "staff=case-worker-7", "role=CASE_WORKER", "policy=2023-04")
                .say("StaffRelieved", "centre=" + B, "staff=case-worker-7", "role=CASE_WORKER")
                .say("CentreInspected", "centre=" + B, "inspectionId=inspection-1", "findings=[IN_ORDER]")
                .say(
                        "ReviewHeld",
                        "reviewId=review-1",
                        "level=DISTRICT",
                        "district=PAT",
                        "from=2025-04-01",
                        "to=2025-04-07")
                .say(
                        "DirectionIssued",
                        "reviewId=review-1",
                        "directionId=direction-1",
                        "centre=" + B,
                        "direction=FILL_VACANT_POSTS",
                        "dueOn=2025-05-01")
                .by("CENTRE_ADMINISTRATOR", B)
                .say("DirectionComplied", "reviewId=review-1", "directionId=direction-1", "centre=" + B)
                .day("2025-06-01")
                .by("STATE_OFFICER", "")
                .say("CentreSuspended", "centre=" + B, "caretaker=" + A)
                .say("CentreClosed", "centre=" + B);
    }

    static Told intake() {
        return served("2025-04-10")
                .by("DISTRICT_OFFICER", "PAT")
                .say("StaffPosted", "centre=" + A, "staff=case-worker-1", "role=CASE_WORKER", "policy=2023-04")
                .say("StaffPosted", "centre=" + A, "staff=case-worker-2", "role=CASE_WORKER", "policy=2023-04")
                .by("CASE_WORKER", A)
                .say("CaseAssigned", "worker=case-worker-1")
                .say("RiskAssessed", "risk=HIGH")
                .say("SafetyPlanAgreed", "measures=[SAFE_PLACE_KNOWN]")
                .say("ServiceRequested", "requestId=request-1", "service=FOOD")
                .say("ServiceProvided", "requestId=request-1", "service=FOOD")
                .say("SkillTrainingLinked", "programme=JEEVIKA")
                .day("2025-04-12")
                .say("CaseAssigned", "worker=case-worker-2")
                .say("RiskAssessed", "risk=LOW");
    }

    static Told overstay() {
        return served("2025-04-10")
                .say("ShelterAdmitted", "stayId=stay-1", "girls=0", "boys=1", "limitDays=5", "policy=2023-04")
                .day("2025-04-16")
                .by("SYSTEM", "")
                .say("ShelterLimitExceeded", "stayId=stay-1", "limitDays=5")
                .by("CENTRE_ADMINISTRATOR", A)
                .say("ShelterStayExtended", "stayId=stay-1", "limitDays=10", "policy=2023-04")
                .day("2025-04-19")
                .by("DISTRICT_OFFICER", "PAT")
                .say("ShelterStayExtended", "stayId=stay-1", "limitDays=15", "policy=2023-04")
                .day("2025-04-24")
                .by("CASE_WORKER", A)
                .say("ShelterLeft", "stayId=stay-1", "exit=SHAKTI_SADAN");
    }

    /** A meeting needs no beginning that the ledger knows of. */
    static Told broughtForwardInCoordination() {
        return Told.ledger()
                .day("2023-04-02")
                .by("OFFICE_ASSISTANT", A)
                .about(CASE)
                .say(
                        "CaseBroughtForward",
                        "subjectId=subject",
                        "centre=" + A,
                        "number=" + A + "-BF-418/2022",
                        "channel=POLICE",
                        "firstContactOn=2022-11-01",
                        "ageBand=35_44",
                        "registeredOn=2022-11-02",
                        "status=COORDINATION",
                        "+OUTSIDE>COORDINATION BROUGHT_FORWARD")
                .by("CENTRE_ADMINISTRATOR", A)
                .say("CoordinationMeetingHeld", "partners=[POLICE_STATION]")
                .say("ReliefSecured", "relief=RESIDENCE");
    }

    /** Resolved on paper on 1 January 2023; of its slots only the last three lie ahead. */
    static Told broughtForward() {
        return Told.ledger()
                .day("2023-04-02")
                .by("OFFICE_ASSISTANT", A)
                .about(CASE)
                .say(
                        "CaseBroughtForward",
                        "subjectId=subject",
                        "centre=" + A,
                        "number=" + A + "-BF-417/2022",
                        "channel=POLICE",
                        "firstContactOn=2022-11-01",
                        "ageBand=35_44",
                        "registeredOn=2022-11-02",
                        "status=UNDER_FOLLOW_UP",
                        "resolvedOn=2023-01-01",
                        "outcome=DUES_RECOVERED",
                        "+OUTSIDE>UNDER_FOLLOW_UP BROUGHT_FORWARD")
                .and(
                        "FollowUpPlanned",
                        "slots=[2023-05-01 2023-06-01 2023-07-01]",
                        "earlyDays=3",
                        "graceDays=3",
                        "monitoringEndsOn=2023-07-01",
                        "policy=2023-04");
    }

    static Told monitored() {
        return resolved()
                .day("2025-04-21")
                .by("SYSTEM", "")
                .say("FollowUpMissed", "dueOn=2025-04-17")
                .day("2025-10-10")
                .by("CASE_WORKER", A)
                .say("FollowUpRecorded", "slot=2025-10-10", "mode=PHONE", "outcome=SAFE_AND_STABLE")
                .say(
                        "CaseClosed",
                        "reason=MONITORING_COMPLETED",
                        "+UNDER_FOLLOW_UP>CLOSED_RESOLVED/MONITORING_COMPLETED CLOSED");
    }

    static Told untraceable() {
        return resolved()
                .day("2025-04-17")
                .say("FollowUpRecorded", "slot=2025-04-17", "mode=PHONE", "outcome=NOT_REACHABLE")
                .day("2025-04-18")
                .say("FollowUpRecorded", "mode=PHONE", "outcome=NOT_REACHABLE")
                .day("2025-04-19")
                .say("FollowUpRecorded", "mode=HOME_VISIT", "outcome=NOT_REACHABLE")
                .by("CENTRE_ADMINISTRATOR", A)
                .say("CaseClosed", "reason=UNTRACEABLE", "+UNDER_FOLLOW_UP>CLOSED_RESOLVED/UNTRACEABLE CLOSED");
    }

    static Told struckOff() {
        return resolved()
                .by("CENTRE_ADMINISTRATOR", A)
                .say(
                        "CaseClosed",
                        "reason=REGISTERED_IN_ERROR",
                        "+UNDER_FOLLOW_UP>CLOSED_RESOLVED/REGISTERED_IN_ERROR CLOSED",
                        "-IN_SERVICE>UNDER_FOLLOW_UP RESOLVED outcome RETURNED_TO_CHOSEN_HOME",
                        "+IN_SERVICE>UNDER_FOLLOW_UP RESOLVED_STRUCK_OFF outcome RETURNED_TO_CHOSEN_HOME");
    }

    static Told transfersNotMade() {
        String[] asked = {
            "from=" + A,
            "to=" + B,
            "consentBy=WOMAN",
            "answerDueOn=2025-04-13",
            "policy=2023-04",
            "transferId=transfer-1"
        };
        Told told = served("2025-04-10")
                .say("TransferRequested", asked)
                .by("CENTRE_ADMINISTRATOR", B)
                .say("TransferDeclined", "transferId=transfer-1", "reason=NO_CAPACITY")
                .by("CASE_WORKER", A);
        asked[5] = "transferId=transfer-2";
        return told.say("TransferRequested", asked).say("TransferWithdrawn", "transferId=transfer-2");
    }
}
