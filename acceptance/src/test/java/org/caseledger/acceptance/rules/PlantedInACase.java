package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Planted.in;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with a deed on a case. */
final class PlantedInACase {
    private PlantedInACase() {}

    static Stream<Planted> all() {
        return Stream.of(
                        intake(),
                        statuses(),
                        dating(),
                        puttingRight(),
                        shelter(),
                        referrals(),
                        resolving(),
                        monitoring(),
                        missing(),
                        closing(),
                        transfers(),
                        books())
                .flatMap(List::stream);
    }

    private static List<Planted> intake() {
        return List.of(
                in(
                        Stories::intake,
                        "a classification has a category and exactly one type",
                        "no category",
                        t -> t.last("CaseClassified").set("categories", "[]")),
                in(
                        Stories::intake,
                        "a classification has a category and exactly one type",
                        "no type",
                        t -> t.last("CaseClassified").drop("gbvimsType")),
                in(
                        Stories::intake,
                        "a safety plan has a measure",
                        "an empty plan",
                        t -> t.last("SafetyPlanAgreed").set("measures", "[]")),
                in(
                        Stories::comesBack,
                        "a case is linked with another one that exists",
                        "with itself",
                        t -> t.last("CasesLinked").set("otherCase", "case-b")),
                in(
                        Stories::comesBack,
                        "a case is linked with another one that exists",
                        "with none",
                        t -> t.last("CasesLinked").set("otherCase", "case-z")),
                in(
                        Stories::intake,
                        "a classification that is already true is not said again",
                        "said again",
                        t -> t.last("CaseClassified")
                                .then(
                                        "CaseClassified",
                                        "categories=[DOMESTIC_VIOLENCE]",
                                        "gbvimsType=physical_assault")),
                in(
                        Stories::intake,
                        "an assignment that is already true is not said again",
                        "said again",
                        t -> t.last("CaseAssigned").set("worker", "case-worker-1")),
                in(
                        Stories::intake,
                        "a risk that is already true is not said again",
                        "said again",
                        t -> t.last("RiskAssessed").then("RiskAssessed", "risk=LOW")),
                in(
                        Stories::comesBack,
                        "a link that is already true is not said again",
                        "said again",
                        t -> t.last("CasesLinked").then("CasesLinked", "otherCase=case-a", "link=EARLIER_MATTER")),
                in(
                        Stories::intake,
                        "a request for a service has an identity of its own",
                        "used twice",
                        t -> t.last("ServiceRequested")
                                .then("ServiceRequested", "requestId=request-1", "service=CLOTHING")),
                in(
                        Stories::intake,
                        "a request that is answered was made, for this service",
                        "never made",
                        t -> t.last("ServiceProvided").set("requestId", "request-2")),
                in(
                        Stories::intake,
                        "a request that is answered was made, for this service",
                        "for another service",
                        t -> t.last("ServiceProvided").set("service", "CLOTHING")),
                in(
                        Stories::intake,
                        "a request is answered once",
                        "answered twice",
                        t -> t.last("ServiceProvided")
                                .then(
                                        "ServiceNotProvided",
                                        "requestId=request-1",
                                        "service=FOOD",
                                        "reason=UNAVAILABLE")));
    }

    private static List<Planted> statuses() {
        return List.of(
                in(
                        Stories::intake,
                        "status moves only along the table",
                        "coordination ends that never began",
                        t -> t.last().then("CoordinationEnded", "+IN_SERVICE>IN_SERVICE COORDINATION_ENDED")),
                in(
                        Stories::intake,
                        "status moves only along the table",
                        "an open case is reopened",
                        t -> t.last().then("CaseReopened", "reason=SAME_MATTER", "+IN_SERVICE>IN_SERVICE REOPENED")),
                in(
                        Stories::declinesEverything,
                        "status moves only along the table",
                        "a closed case is closed",
                        t -> t.last()
                                .then(
                                        "CaseClosed",
                                        "reason=RELOCATED",
                                        "+CLOSED_UNRESOLVED/WITHDRAWN_BY_WOMAN>CLOSED_UNRESOLVED/RELOCATED CLOSED")),
                in(Stories::violenceRecurs, "status moves only along the table", "a registered case is resolved", t -> {
                    t.first("ServiceProvided").drop("postings");
                    t.first("CaseResolved").set("occurredOn", "2025-04-11");
                    t.first("ServiceProvided").set("occurredOn", "2025-04-09");
                }),
                in(
                        Stories::mistake,
                        "what ended for good is never reopened",
                        "struck off and back",
                        t -> t.last("CaseClosed")
                                .then(
                                        "CaseReopened",
                                        "reason=SAME_MATTER",
                                        "+CLOSED_UNRESOLVED/REGISTERED_IN_ERROR>IN_SERVICE REOPENED")));
    }

    private static List<Planted> dating() {
        return List.of(
                in(
                        Stories::intake,
                        "nothing happens after it was recorded",
                        "tomorrow",
                        t -> t.last().set("occurredOn", "2025-04-13")),
                in(
                        Stories::intake,
                        "nothing is done for her before the first contact",
                        "the day before she came",
                        t -> t.last().set("occurredOn", "2025-04-09")),
                in(
                        Stories::girl,
                        "a hearing is not before the step that set it",
                        "a hearing last month",
                        t -> t.last("LegalStepRecorded").set("dueOn", "2025-03-10")),
                in(
                        Stories::partnersReject,
                        "the next meeting is not before this one",
                        "last month",
                        t -> t.last("CoordinationMeetingHeld").set("nextOn", "2025-03-15")),
                in(
                        Stories::comesBack,
                        "a movement is not dated before the last one that stands",
                        "reopened before it was resolved",
                        t -> t.last("CaseReopened").set("occurredOn", "2025-04-09")),
                in(
                        Stories::intake,
                        "a first deed moves the case, a late one never",
                        "the first service moves nothing",
                        t -> t.first("ServiceProvided").drop("postings")),
                in(
                        Stories::lateEntry,
                        "a first deed moves the case, a late one never",
                        "a late service reopens",
                        t -> t.last("ServiceProvided")
                                .postings()
                                .add(t.first("ServiceProvided").postings().get(0))),
                in(
                        Stories::lateEntry,
                        "a closed case takes only what happened before",
                        "a service after the closing",
                        t -> t.last("ServiceProvided").set("occurredOn", "2025-05-03")));
    }

    private static List<Planted> puttingRight() {
        return List.of(
                in(
                        Stories::wrongWoman,
                        "what is retracted stands in the case as named",
                        "another type",
                        t -> t.last("EntryVoided").set("entry", "CaseClosed")),
                in(
                        Stories::wrongWoman,
                        "what is retracted stands in the case as named",
                        "twice",
                        t -> t.last("EntryVoided")
                                .then("EntryVoided", "voids=3", "entry=CaseResolved", "reason=WRONG_CASE")),
                in(
                        Stories::intake,
                        "a beginning, a fact of time or a putting right is not retracted",
                        "the registration",
                        t -> t.last().then("EntryVoided", "voids=0", "entry=CaseRegistered", "reason=WRONG_CASE")),
                in(
                        Stories::monitored,
                        "a beginning, a fact of time or a putting right is not retracted",
                        "a miss",
                        t -> t.last("FollowUpMissed")
                                .then("EntryVoided", "voids=5", "entry=FollowUpMissed", "reason=WRONG_DATE")),
                in(
                        Stories::comesBack,
                        "only the newest movement that stands is retracted",
                        "a movement before the newest",
                        t -> t.last("CaseReopened")
                                .then("EntryVoided", "voids=3", "entry=CaseResolved", "reason=WRONG_CASE")),
                in(
                        Stories::wrongWoman,
                        "what is corrected stands in the case as named",
                        "what was never said",
                        t -> t.last("DetailsCorrected").set("corrects", "99")),
                in(
                        Stories::monitored,
                        "a fact of time or a putting right is not corrected",
                        "a miss redated",
                        t -> t.last("FollowUpMissed")
                                .then(
                                        "DetailsCorrected",
                                        "corrects=5",
                                        "entry=FollowUpMissed",
                                        "field=occurredOn",
                                        "oldValue=2025-04-21",
                                        "newValue=2025-04-20",
                                        "reason=WRONG_DATE")),
                in(
                        Stories::wrongWoman,
                        "a correction says what stood there and changes it",
                        "another old value",
                        t -> t.last("DetailsCorrected").set("oldValue", "MEDICAL_AID")),
                in(
                        Stories::wrongWoman,
                        "a correction says what stood there and changes it",
                        "to the same",
                        t -> t.last("DetailsCorrected").set("newValue", "FOOD")),
                in(
                        Stories::intake,
                        "a beginning is not redated",
                        "the registration redated",
                        t -> redate(t.last(), 0, "CaseRegistered", "2025-04-10", "2025-04-11")),
                in(
                        Stories::comesBack,
                        "a corrected day lies between its neighbours",
                        "resolved after it was reopened",
                        t -> redate(t.last("CaseReopened"), 3, "CaseResolved", "2025-04-10", "2025-05-02")),
                in(
                        Stories::intake,
                        "a corrected day lies between its neighbours",
                        "a risk before she came",
                        t -> redate(t.last(), 10, "RiskAssessed", "2025-04-12", "2025-04-01")),
                in(
                        Stories::shelterFirst,
                        "a corrected day lies between its neighbours",
                        "she left before she came",
                        t -> redate(t.last("ShelterLeft"), 3, "ShelterLeft", "2025-04-13", "2025-04-09")),
                in(
                        Stories::overstay,
                        "a corrected day lies between its neighbours",
                        "she came after she left",
                        t -> redate(t.last("ShelterLeft"), 3, "ShelterAdmitted", "2025-04-10", "2025-04-25")),
                in(
                        Stories::lateEntry,
                        "a corrected day lies between its neighbours",
                        "a service after the closing",
                        t -> redate(t.last(), 7, "ServiceProvided", "2025-04-12", "2025-05-20")),
                in(
                        Stories::intake,
                        "a corrected first contact is not after what followed it",
                        "after the registration",
                        t -> t.last()
                                .then(
                                        "DetailsCorrected",
                                        "corrects=0",
                                        "entry=CaseRegistered",
                                        "field=firstContactOn",
                                        "oldValue=2025-04-10",
                                        "newValue=2025-04-11",
                                        "reason=WRONG_DATE")),
                in(
                        Stories::correctedAfterPublication,
                        "a corrected resolution day gives a new plan",
                        "the old plan stays",
                        t -> t.last("FollowUpPlanned").remove()),
                in(
                        Stories::wrongWoman,
                        "whoever puts right says why",
                        "no reason",
                        t -> t.last("DetailsCorrected").drop("reason")));
    }

    private static void redate(Told.Draft after, int sequence, String entry, String old, String day) {
        after.then(
                "DetailsCorrected",
                "corrects=" + sequence,
                "entry=" + entry,
                "field=occurredOn",
                "oldValue=" + old,
                "newValue=" + day,
                "reason=WRONG_DATE");
    }

    private static List<Planted> shelter() {
        return List.of(
                in(
                        Stories::overstay,
                        "she stays in one place at a time",
                        "admitted twice",
                        t -> t.last("ShelterAdmitted")
                                .then(
                                        "ShelterAdmitted",
                                        "stayId=stay-2",
                                        "girls=0",
                                        "boys=0",
                                        "limitDays=5",
                                        "policy=2023-04")),
                in(
                        Stories::monitored,
                        "a stay begins in an open case or reopens it",
                        "under follow-up",
                        t -> t.last("FollowUpMissed")
                                .then(
                                        "ShelterAdmitted",
                                        "stayId=stay-1",
                                        "girls=0",
                                        "boys=0",
                                        "limitDays=5",
                                        "policy=2023-04")
                                .by("CASE_WORKER", Stories.A)),
                in(
                        Stories::overstay,
                        "a stay begins under the limit of the norms",
                        "under seven days",
                        t -> t.last("ShelterAdmitted").set("limitDays", "7")),
                in(
                        Stories::overstay,
                        "children in shelter are counted",
                        "fewer than none",
                        t -> t.last("ShelterAdmitted").set("boys", "-1")),
                in(
                        Stories::overstay,
                        "a stay is extended while it lasts, and further",
                        "to what it was",
                        t -> t.first("ShelterStayExtended").set("limitDays", "5")),
                in(
                        Stories::overstay,
                        "a stay is extended while it lasts, and further",
                        "before she came",
                        t -> t.first("ShelterStayExtended").set("occurredOn", "2025-04-09")),
                in(
                        Stories::overstay,
                        "a stay is extended while it lasts, and further",
                        "after she left",
                        t -> t.last("ShelterLeft")
                                .then(
                                        "ShelterStayExtended",
                                        "stayId=stay-1",
                                        "limitDays=20",
                                        "policy=2023-04",
                                        "occurredOn=2025-04-25")),
                in(
                        Stories::overstay,
                        "an extension names the norms that say who may",
                        "none",
                        t -> t.first("ShelterStayExtended").drop("policy")),
                in(
                        Stories::overstay,
                        "she leaves where she stays, once, not before she came",
                        "twice",
                        t -> t.last("ShelterLeft").then("ShelterLeft", "stayId=stay-1", "exit=HOME")),
                in(
                        Stories::overstay,
                        "she leaves where she stays, once, not before she came",
                        "another stay",
                        t -> t.last("ShelterLeft").set("stayId", "stay-2")),
                in(
                        Stories::overstay,
                        "a limit is passed on the first day past it",
                        "on its last day",
                        t -> t.last("ShelterLimitExceeded").set("occurredOn", "2025-04-15")),
                in(
                        Stories::overstay,
                        "the limit that is passed is the one in force",
                        "another limit",
                        t -> t.last("ShelterLimitExceeded")
                                .set("limitDays", "4")
                                .set("occurredOn", "2025-04-15")),
                in(Stories::overstay, "the limit that is passed is the one in force", "extended in time", t -> {
                    t.first("ShelterStayExtended").remove();
                    t.first("ShelterLimitExceeded")
                            .first(
                                    "ShelterStayExtended",
                                    "stayId=stay-1",
                                    "limitDays=10",
                                    "policy=2023-04",
                                    "occurredOn=2025-04-15")
                            .by("CENTRE_ADMINISTRATOR", Stories.A);
                }),
                in(Stories::shelterFirst, "who left in time has passed no limit", "left on the third day", t -> {
                    t.day("2025-04-20");
                    t.last()
                                    .then(
                                            "ShelterLimitExceeded",
                                            "stayId=stay-1",
                                            "limitDays=5",
                                            "occurredOn=2025-04-16")
                                    .by("SYSTEM", "")
                                    .recordedOn =
                            java.time.LocalDate.of(2025, 4, 20);
                }),
                in(
                        Stories::overstay,
                        "a limit is passed once per stay",
                        "twice",
                        t -> t.last("ShelterLimitExceeded")
                                .then("ShelterLimitExceeded", "stayId=stay-1", "limitDays=5")),
                in(
                        Stories::overstay,
                        "nobody in shelter has her case resolved",
                        "resolved while she stays",
                        t -> t.last("ShelterAdmitted")
                                .then("CaseResolved", "outcome=LIVELIHOOD_LINKED", "agreedByWoman=true")),
                in(
                        Stories::overstay,
                        "no case is closed over an open stay in shelter",
                        "closed while she stays",
                        t -> t.last("ShelterAdmitted").then("CaseClosed", "reason=RELOCATED")));
    }

    private static List<Planted> referrals() {
        return List.of(
                in(
                        Stories::partnersReject,
                        "a referral has an identity of its own",
                        "used twice",
                        t -> t.last("CaseReferred").set("referralId", "referral-1")),
                in(
                        Stories::girl,
                        "a partner has as many days to answer as the norms say",
                        "a day more",
                        t -> t.last("CaseReferred").set("answerDueOn", "2025-04-18")),
                in(
                        Stories::girl,
                        "a referral is answered after it was made",
                        "never made",
                        t -> t.last("ReferralAccepted").set("referralId", "referral-2")),
                in(Stories::girl, "a referral is answered after it was made", "the day before", t -> {
                    t.first("CaseReferred").set("occurredOn", "2025-04-11").set("answerDueOn", "2025-04-18");
                    t.first("CaseReferred").recordedOn = java.time.LocalDate.of(2025, 4, 11);
                    t.first("ReferralAccepted").set("occurredOn", "2025-04-10");
                }),
                in(
                        Stories::girl,
                        "a referral goes from asked to answered to done",
                        "accepted twice",
                        t -> t.last("ReferralAccepted")
                                .then("ReferralAccepted", "referralId=referral-1", "reportedBy=PARTNER")),
                in(
                        Stories::partnersReject,
                        "a referral goes from asked to answered to done",
                        "done after it was rejected",
                        t -> t.last("ReferralRejected")
                                .then("ReferralCompleted", "referralId=referral-2", "reportedBy=PARTNER")),
                in(
                        Stories::girl,
                        "a referral goes from asked to answered to done",
                        "taken back when done",
                        t -> t.last("ReferralCompleted")
                                .then("ReferralRevoked", "referralId=referral-1", "reportedBy=CENTRE_STAFF")),
                in(
                        Stories::girl,
                        "whoever tells of a partner is named",
                        "nobody",
                        t -> t.last("ReferralAccepted").drop("reportedBy")),
                in(
                        Stories::partnersReject,
                        "coordination names its partners",
                        "with nobody",
                        t -> t.last("CoordinationMeetingHeld").set("partners", "[]")),
                in(
                        Stories::intake,
                        "meetings and reliefs come after coordination began",
                        "relief out of nothing",
                        t -> t.last().then("ReliefSecured", "relief=MEDICAL")),
                in(
                        Stories::partnersReject,
                        "meetings and reliefs come after coordination began",
                        "a meeting before it",
                        t -> t.last("CoordinationMeetingHeld").set("occurredOn", "2025-04-12")),
                in(
                        Stories::girl,
                        "a girl goes elsewhere by law or with her guardian",
                        "with her own word",
                        t -> t.last("CaseReferred").drop("legalBasis").set("consentBy", "WOMAN")),
                in(
                        Stories::partnersReject,
                        "a woman goes elsewhere by law or with her consent",
                        "with a guardian's word",
                        t -> t.last("CaseReferred").set("consentBy", "GUARDIAN")),
                in(
                        Stories::moves,
                        "a woman goes elsewhere by law or with her consent",
                        "transferred unasked",
                        t -> t.last("TransferRequested").drop("consentBy")));
    }

    private static List<Planted> resolving() {
        return List.of(
                in(
                        Stories::monitored,
                        "a resolution is agreed by her",
                        "not agreed",
                        t -> t.last("CaseResolved").set("agreedByWoman", "false")),
                in(
                        Stories::monitored,
                        "a resolution has an outcome",
                        "none",
                        t -> t.last("CaseResolved").drop("outcome")),
                in(
                        Stories::monitored,
                        "a case is classified before it is resolved",
                        "never classified",
                        t -> t.last("CaseClassified").remove()),
                in(
                        Stories::violenceRecurs,
                        "something was done for her since the case was opened",
                        "only before she came back",
                        t -> t.last("ServiceProvided").remove()),
                in(
                        Stories::violenceRecurs,
                        "something was done for her since the case was opened",
                        "the service was retracted",
                        t -> t.last("ServiceProvided")
                                .then("EntryVoided", "voids=8", "entry=ServiceProvided", "reason=WRONG_CASE")),
                in(
                        Stories::girl,
                        "nothing is settled for a girl or for an offence that is for a court",
                        "settled for a girl",
                        t -> t.last("CaseResolved").set("outcome", "SETTLED_BY_COUNSELLING")),
                in(
                        Stories::monitored,
                        "nothing is settled for a girl or for an offence that is for a court",
                        "an acid attack reconciled",
                        t -> {
                            t.last("CaseClassified").set("categories", "[ACID_ATTACK]");
                            t.last("CaseResolved").set("outcome", "RECONCILED_WITH_FAMILY");
                        }),
                in(
                        Stories::girl,
                        "no outcome is corrected to a settlement that is not allowed",
                        "settled later",
                        t -> t.last()
                                .then(
                                        "DetailsCorrected",
                                        "corrects=6",
                                        "entry=CaseResolved",
                                        "field=outcome",
                                        "oldValue=RETURNED_TO_CHOSEN_HOME",
                                        "newValue=SETTLED_BY_COUNSELLING",
                                        "reason=WRONG_CODE")),
                in(
                        Stories::girl,
                        "a suspected sexual offence against a girl was reported",
                        "not reported",
                        t -> t.last("LegalStepRecorded").set("step", "FIR")),
                in(
                        Stories::girl,
                        "a suspected sexual offence against a girl was referred to the Child Welfare Committee",
                        "to a hospital instead",
                        t -> t.last("CaseReferred").set("partner", "HOSPITAL")));
    }

    private static List<Planted> monitoring() {
        return List.of(
                in(
                        Stories::monitored,
                        "a resolution and its plan are one deed",
                        "no plan",
                        t -> t.last("FollowUpPlanned").remove()),
                in(
                        Stories::monitored,
                        "a plan has a resolution right before it",
                        "a plan of its own",
                        t -> t.last("FollowUpPlanned").metadata.put("command", "another")),
                in(
                        Stories::monitored,
                        "a plan has the slots of the norms",
                        "the first left out",
                        t -> t.last("FollowUpPlanned").set("slots", "[2025-04-25 2025-05-10]")),
                in(
                        Stories::broughtForward,
                        "a plan has the slots of the norms",
                        "with slots gone by",
                        t -> t.last("FollowUpPlanned").set("slots", "[2023-04-01 2023-05-01 2023-06-01 2023-07-01]")),
                in(
                        Stories::monitored,
                        "a plan covers the months of the norms",
                        "five months",
                        t -> t.last("FollowUpPlanned").set("monitoringEndsOn", "2025-09-10")),
                in(
                        Stories::monitored,
                        "a plan has grace and early days of the norms, and names them",
                        "ten days of grace",
                        t -> t.last("FollowUpPlanned").set("graceDays", "10")),
                in(
                        Stories::moves,
                        "a follow-up answers a slot of a plan in force",
                        "a slot nobody planned",
                        t -> t.last("FollowUpRecorded").set("slot", "2025-04-24")),
                in(
                        Stories::correctedAfterPublication,
                        "a follow-up answers a slot of a plan in force",
                        "a slot of the plan before",
                        t -> t.last("FollowUpRecorded").set("slot", "2025-05-10")),
                in(
                        Stories::comesBack,
                        "a follow-up answers a slot of a plan in force",
                        "after the case was reopened",
                        t -> t.last("CaseReopened")
                                        .then(
                                                "FollowUpRecorded",
                                                "slot=2025-05-10",
                                                "mode=PHONE",
                                                "outcome=SAFE_AND_STABLE",
                                                "occurredOn=2025-05-09")
                                        .recordedOn =
                                java.time.LocalDate.of(2025, 5, 9)),
                in(
                        Stories::wrongWoman,
                        "a follow-up answers a slot of a plan in force",
                        "of a resolution that was retracted",
                        t -> t.last("EntryVoided")
                                .then(
                                        "FollowUpRecorded",
                                        "slot=2025-04-17",
                                        "mode=PHONE",
                                        "outcome=SAFE_AND_STABLE",
                                        "occurredOn=2025-04-11")),
                in(
                        Stories::moves,
                        "a slot is not answered too early",
                        "four days before",
                        t -> t.last("FollowUpRecorded").set("occurredOn", "2025-04-21")),
                in(
                        Stories::violenceRecurs,
                        "violence that recurs reopens",
                        "and the plan goes on",
                        t -> t.last("CaseReopened").remove()),
                in(
                        Stories::death,
                        "a death that is found closes",
                        "and the plan goes on",
                        t -> t.last("CaseClosed").remove()),
                in(
                        Stories::violenceRecurs,
                        "a follow-up reopens for what it found",
                        "for another reason",
                        t -> t.last("CaseReopened").set("reason", "SERVICE_STILL_NEEDED")));
    }

    private static List<Planted> missing() {
        return List.of(
                in(
                        Stories::monitored,
                        "a miss is dated on the first day after the grace",
                        "on the last day of grace",
                        t -> t.last("FollowUpMissed").set("occurredOn", "2025-04-20")),
                in(
                        Stories::comesBack,
                        "a slot is missed only in a plan that still stood",
                        "after the case was reopened",
                        t -> t.last("CasesLinked")
                                .then("FollowUpMissed", "dueOn=2025-05-10", "occurredOn=2025-05-14", "caseId=case-a")
                                .by("SYSTEM", "")),
                in(Stories::moves, "a slot is missed only where nothing was recorded by then", "it was answered", t -> {
                    Told.Draft missed = t.last().then("FollowUpMissed", "dueOn=2025-04-25", "occurredOn=2025-04-29");
                    missed.by("SYSTEM", "").recordedOn = java.time.LocalDate.of(2025, 4, 29);
                }),
                in(
                        Stories::monitored,
                        "a miss is said once",
                        "twice",
                        t -> t.last("FollowUpMissed").then("FollowUpMissed", "dueOn=2025-04-17")));
    }

    private static List<Planted> closing() {
        return List.of(
                in(
                        Stories::declinesEverything,
                        "only monitoring that began can end",
                        "monitoring declined in service",
                        t -> t.last("CaseClosed").set("reason", "MONITORING_DECLINED")),
                in(
                        Stories::monitored,
                        "monitoring is completed after its months",
                        "a day early",
                        t -> t.last("CaseClosed").set("occurredOn", "2025-10-09")),
                in(
                        Stories::monitored,
                        "monitoring is completed with a contact at its last slot",
                        "not reached",
                        t -> t.last("FollowUpRecorded").set("outcome", "NOT_REACHABLE")),
                in(
                        Stories::monitored,
                        "monitoring is completed with a contact at its last slot",
                        "without the last slot",
                        t -> t.last("FollowUpRecorded").drop("slot")),
                in(
                        Stories::monitored,
                        "monitoring is completed with her known to be safe",
                        "she needs help",
                        t -> t.last("FollowUpRecorded").set("outcome", "SERVICE_STILL_NEEDED")),
                in(
                        Stories::untraceable,
                        "untraceable is who was tried often enough in different ways",
                        "by telephone only",
                        t -> t.last("FollowUpRecorded").set("mode", "PHONE")),
                in(
                        Stories::untraceable,
                        "untraceable is who was tried often enough in different ways",
                        "twice",
                        t -> t.last("FollowUpRecorded").remove()),
                in(
                        Stories::untraceable,
                        "untraceable is who was tried often enough in different ways",
                        "she was seen meanwhile",
                        t -> t.last("FollowUpRecorded").then("ServiceProvided", "service=FOOD")),
                in(
                        Stories::twoCentres,
                        "a duplicate names another case, which is kept",
                        "itself",
                        t -> t.last("CaseClosed").set("keptCase", "case-b")),
                in(
                        Stories::twoCentres,
                        "a duplicate names another case, which is kept",
                        "none",
                        t -> t.last("CaseClosed").set("keptCase", "case-z")),
                in(
                        Stories::mistake,
                        "a duplicate names another case, which is kept",
                        "one that was struck off",
                        t -> t.last()
                                .then("CaseClosed", "reason=DUPLICATE", "keptCase=case-a")
                                .by("CENTRE_ADMINISTRATOR", Stories.A)),
                in(
                        Stories::death,
                        "a death says whether it is suspicious",
                        "it does not",
                        t -> t.last("CaseClosed").drop("suspicious")));
    }

    private static List<Planted> transfers() {
        return List.of(
                in(
                        Stories::moves,
                        "the holding centre asks another one that runs",
                        "asks for itself",
                        t -> t.last("TransferRequested").set("to", Stories.A)),
                in(
                        Stories::moves,
                        "the holding centre asks another one that runs",
                        "asks a centre that does not exist",
                        t -> t.last("TransferRequested").set("to", "BR-GAY-09")),
                in(
                        Stories::moves,
                        "the holding centre asks another one that runs",
                        "another centre asks",
                        t -> t.last("TransferRequested").set("from", Stories.B)),
                in(
                        Stories::moves,
                        "one transfer is asked for at a time",
                        "asked twice",
                        t -> t.last("TransferRequested")
                                .then(
                                        "TransferRequested",
                                        "transferId=transfer-2",
                                        "from=" + Stories.A,
                                        "to=" + Stories.B,
                                        "consentBy=WOMAN",
                                        "answerDueOn=2025-04-20",
                                        "policy=2023-04")),
                in(
                        Stories::moves,
                        "a centre has as many days to answer as the norms say",
                        "a week",
                        t -> t.last("TransferRequested").set("answerDueOn", "2025-04-24")),
                in(
                        Stories::moves,
                        "only a transfer that is asked for is answered, not before it was",
                        "accepted twice",
                        t -> t.last("TransferAccepted")
                                .then("TransferDeclined", "transferId=transfer-1", "reason=NO_CAPACITY")),
                in(
                        Stories::transfersNotMade,
                        "only a transfer that is asked for is answered, not before it was",
                        "accepted after it was withdrawn",
                        t -> t.last("TransferWithdrawn")
                                .then(
                                        "TransferAccepted",
                                        "transferId=transfer-2",
                                        "from=" + Stories.A,
                                        "to=" + Stories.B)
                                .by("CENTRE_ADMINISTRATOR", Stories.B)),
                in(
                        Stories::moves,
                        "only a transfer that is asked for is answered, not before it was",
                        "the day before",
                        t -> t.last("TransferAccepted").set("occurredOn", "2025-04-16")),
                in(
                        Stories::moves,
                        "a case goes from the centre that holds it to the one that was asked",
                        "to another",
                        t -> t.last("TransferAccepted").set("to", Stories.B)),
                in(
                        Stories::moves,
                        "nobody in shelter is transferred",
                        "while she stays",
                        t -> t.last("TransferAccepted")
                                .first(
                                        "ShelterAdmitted",
                                        "stayId=stay-1",
                                        "girls=0",
                                        "boys=0",
                                        "limitDays=5",
                                        "policy=2023-04",
                                        "occurredOn=2025-04-10")
                                .by("CASE_WORKER", Stories.A)));
    }

    private static List<Planted> books() {
        return List.of(
                in(
                        Stories::monitored,
                        "the first posting of a movement is the movement",
                        "into another account",
                        t -> posting(t, "CaseClosed").put("to", "CLOSED_RESOLVED/RELOCATED")),
                in(
                        Stories::intake,
                        "the first posting of a movement is the movement",
                        "an assignment is booked",
                        t -> t.last("CaseAssigned")
                                .postings()
                                .add(posting(t, "CaseRegistered").deepCopy())),
                in(
                        Stories::monitored,
                        "the books of a case say what stands, and nothing else",
                        "on another day",
                        t -> posting(t, "CaseClosed").put("on", "2025-10-09")),
                in(
                        Stories::monitored,
                        "the books of a case say what stands, and nothing else",
                        "of another cohort",
                        t -> posting(t, "CaseClosed").put("cohort", "2025-04-09")),
                in(
                        Stories::broughtForward,
                        "the books of a case say what stands, and nothing else",
                        "with an origin",
                        t -> posting(t, "CaseBroughtForward").put("origin", Stories.A)),
                in(
                        Stories::violenceRecurs,
                        "the books of a case say what stands, and nothing else",
                        "the first resolution again",
                        t -> posting(t, "CaseResolved").put("reason", "RESOLVED")),
                in(
                        Stories::struckOff,
                        "the books of a case say what stands, and nothing else",
                        "the resolution still counts",
                        t -> {
                            t.last("CaseClosed").postings().remove(2);
                            t.last("CaseClosed").postings().remove(1);
                        }),
                in(
                        Stories::correctedAfterPublication,
                        "the books of a case say what stands, and nothing else",
                        "on the old day",
                        t -> t.last("DetailsCorrected").drop("postings")),
                in(
                        Stories::monitored,
                        "every case stands in exactly one account of the centre that holds it",
                        "nowhere",
                        t -> t.last("CaseClosed").drop("postings")),
                in(
                        Stories::wrongWoman,
                        "every case stands in exactly one account of the centre that holds it",
                        "in two",
                        t -> t.last("EntryVoided").drop("postings")),
                in(
                        Stories::monitored,
                        "registered, brought forward and transferred in are all there, per centre and day",
                        "closed before it was resolved",
                        t -> posting(t, "CaseClosed").put("on", "2025-04-09")),
                in(
                        Stories::monitored,
                        "registered, brought forward and transferred in are all there, per centre and day",
                        "registered without a reason",
                        t -> posting(t, "CaseRegistered").put("reason", "REOPENED")),
                in(
                        Stories::moves,
                        "what one centre hands over another receives, per day",
                        "on the way for a day",
                        t -> posting(t, "TransferAccepted").put("on", "2025-04-19")));
    }

    private static ObjectNode posting(Told told, String type) {
        return (ObjectNode) told.last(type).postings().get(0);
    }
}
