package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Planted.in;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with stays, referrals, coordination and resolutions. */
final class PlantedInHelp {
    private PlantedInHelp() {}

    static Stream<Planted> all() {
        return Stream.of(shelter(), referrals(), resolving()).flatMap(List::stream);
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
                        Stories::lateStays,
                        "a stay begins in an open case or reopens it",
                        "under follow-up, and over a day after the resolution",
                        t -> t.first("ShelterLeft").set("occurredOn", "2025-04-11")),
                in(
                        Stories::violenceRecurs,
                        "a stay that began beside service is over when the case is opened again",
                        "under follow-up, and it goes on",
                        t -> t.last("CaseReopened")
                                .then(
                                        "ShelterAdmitted",
                                        "stayId=stay-1",
                                        "girls=0",
                                        "boys=0",
                                        "limitDays=5",
                                        "policy=2023-04",
                                        "occurredOn=2025-04-20")),
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
                        "children come to her while she stays",
                        "after she left",
                        t -> t.last("ShelterLeft")
                                .then("ChildrenAdmitted", "stayId=stay-1", "girls=1", "boys=0", "policy=2023-04")),
                in(
                        Stories::overstay,
                        "children come to her while she stays",
                        "none",
                        t -> t.last("ShelterAdmitted")
                                .then("ChildrenAdmitted", "stayId=stay-1", "girls=0", "boys=0", "policy=2023-04")),
                in(
                        Stories::girl,
                        "an FIR that is an outcome is recorded as a step",
                        "only the report under POCSO",
                        t -> t.last("CaseResolved").set("outcome", "FIR_REGISTERED")),
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
                            LocalDate.of(2025, 4, 20);
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
                    t.first("CaseReferred").recordedOn = LocalDate.of(2025, 4, 11);
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
                        Stories::broughtForwardInCoordination,
                        "meetings and reliefs come after coordination began",
                        "a meeting of a case brought forward in service",
                        t -> t.last("CaseBroughtForward").set("status", "IN_SERVICE")),
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
}
