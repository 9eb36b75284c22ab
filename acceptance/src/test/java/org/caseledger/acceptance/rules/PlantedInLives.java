package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Planted.in;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong with what is taken in, where a case stands, and when something happened. */
final class PlantedInLives {
    private PlantedInLives() {}

    static Stream<Planted> all() {
        return Stream.of(intake(), statuses(), dating()).flatMap(List::stream);
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
                        "a case is given to posted staff",
                        "to nobody who is posted",
                        t -> t.last("CaseAssigned").set("worker", "case-worker-9")),
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
}
