package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Planted.in;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with monitoring, closings and transfers. */
final class PlantedInEnds {
    private PlantedInEnds() {}

    static Stream<Planted> all() {
        return Stream.of(monitoring(), missing(), closing(), transfers()).flatMap(List::stream);
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
                        Stories::closedByMistake,
                        "a plan has a resolution right before it",
                        "nothing was put right meanwhile",
                        t -> t.last("DetailsCorrected").remove()),
                in(
                        Stories::closedByMistake,
                        "a plan has the slots of the norms",
                        "those of the day before it was put right",
                        t -> t.last("FollowUpPlanned").set("slots", "[2025-04-17 2025-04-25]")),
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
                        "a plan says when it was recorded if slots were past by then",
                        "recorded in time, and says otherwise",
                        t -> t.last("FollowUpPlanned").set("recordedOn", "2025-04-30")),
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
                                LocalDate.of(2025, 5, 9)),
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
                    missed.by("SYSTEM", "").recordedOn = LocalDate.of(2025, 4, 29);
                }),
                in(
                        Stories::monitored,
                        "a miss is said once",
                        "twice",
                        t -> t.last("FollowUpMissed").then("FollowUpMissed", "dueOn=2025-04-17")));
    }

    private static final String CLOSED_AS_RELOCATED = "+UNDER_FOLLOW_UP>CLOSED_RESOLVED/RELOCATED CLOSED";

    private static List<Planted> closing() {
        return List.of(
                in(
                        Stories::girl,
                        "a suspected sexual offence against a girl was reported before the closing",
                        "another step in place of the report",
                        t -> {
                            t.last("LegalStepRecorded").set("step", "STATEMENT_BY_VIDEO");
                            t.last("FollowUpPlanned").then("CaseClosed", "reason=RELOCATED", CLOSED_AS_RELOCATED);
                        }),
                in(
                        Stories::girl,
                        "a girl was brought before the Child Welfare Committee before the closing",
                        "another partner in place of the committee",
                        t -> {
                            t.last("CaseReferred").set("partner", "HOSPITAL");
                            t.last("FollowUpPlanned").then("CaseClosed", "reason=RELOCATED", CLOSED_AS_RELOCATED);
                        }),
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
                        Stories::twoCentres,
                        "a case that stays for a duplicate was not registered in error",
                        "it is closed as if it was",
                        t -> t.about("case-a")
                                .by("CENTRE_ADMINISTRATOR", Stories.A)
                                .say(
                                        "CaseClosed",
                                        "reason=REGISTERED_IN_ERROR",
                                        "+REGISTERED>CLOSED_UNRESOLVED/REGISTERED_IN_ERROR CLOSED")),
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
}
