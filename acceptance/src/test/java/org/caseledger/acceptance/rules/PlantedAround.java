package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Planted.in;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong with centres, registrations, calls and reviews. */
final class PlantedAround {
    private PlantedAround() {}

    static Stream<Planted> all() {
        return Stream.of(centres(), registering(), calls(), reviews()).flatMap(List::stream);
    }

    private static List<Planted> centres() {
        return List.of(
                in(
                        Stories::centreLife,
                        "a centre is commissioned once",
                        "commissioned again",
                        t -> t.last("StaffPosted")
                                .first("CentreCommissioned", "centre=" + Stories.A, "district=PAT", "number=1")
                                .by("STATE_OFFICER", "")),
                in(
                        Stories::centreLife,
                        "a centre is named by district and number",
                        "another number",
                        t -> t.first("CentreCommissioned").set("number", "3")),
                in(
                        Stories::suspended,
                        "a centre in its life is changed in the order of days",
                        "reopened before it was suspended",
                        t -> t.last("CentreReopened").set("occurredOn", "2025-04-14")),
                in(
                        Stories::centreLife,
                        "a closed centre stays closed",
                        "closed twice",
                        t -> t.last("CentreClosed").then("CentreClosed", "centre=" + Stories.B)),
                in(
                        Stories::centreLife,
                        "only a centre that works is suspended",
                        "suspended twice",
                        t -> t.last("CentreSuspended")
                                .then("CentreSuspended", "centre=" + Stories.B, "caretaker=" + Stories.A)),
                in(
                        Stories::suspended,
                        "another centre that runs is caretaker",
                        "its own caretaker",
                        t -> t.last("CentreSuspended").set("caretaker", Stories.A)),
                in(
                        Stories::suspended,
                        "another centre that runs is caretaker",
                        "a caretaker that does not exist",
                        t -> t.last("CentreSuspended").set("caretaker", "BR-PAT-09")),
                in(
                        Stories::suspended,
                        "only a suspended centre reopens",
                        "reopened while it runs",
                        t -> t.last("CentreReopened").set("centre", Stories.B)),
                in(
                        Stories::moves,
                        "a centre closes only when it holds nothing active",
                        "closes with a case under follow-up",
                        t -> t.last()
                                .then("CentreClosed", "centre=" + Stories.GAYA)
                                .by("STATE_OFFICER", "")),
                in(
                        Stories::centreLife,
                        "nobody was posted to a centre, or inspected it, after the day on which it closes",
                        "inspected the day after",
                        t -> t.last("CentreInspected").set("occurredOn", "2025-06-02")),
                in(
                        Stories::centreLife,
                        "nobody was posted to a centre, or inspected it, after the day on which it closes",
                        "posted the day after",
                        t -> {
                            t.last("StaffPosted").set("occurredOn", "2025-06-02");
                            t.last("StaffRelieved").set("occurredOn", "2025-06-03");
                        }),
                in(
                        Stories::centreLife,
                        "nobody is posted to a closed centre, or inspects it",
                        "posted on its last day, after it has closed",
                        t -> t.last("CentreClosed")
                                .then(
                                        "StaffPosted",
                                        "centre=" + Stories.B,
                                        "staff=case-worker-8",
                                        "role=CASE_WORKER",
                                        "policy=2023-04")),
                in(
                        Stories::centreLife,
                        "nobody is posted to a closed centre, or inspects it",
                        "inspected after it has closed",
                        t -> t.last("CentreClosed")
                                .then(
                                        "CentreInspected",
                                        "centre=" + Stories.B,
                                        "inspectionId=inspection-2",
                                        "findings=[IN_ORDER]")),
                in(
                        Stories::centreLife,
                        "no more staff are posted than there are posts",
                        "a second administrator",
                        t -> {
                            t.last("StaffPosted")
                                    .set("role", "CENTRE_ADMINISTRATOR")
                                    .then(
                                            "StaffPosted",
                                            "centre=" + Stories.B,
                                            "staff=x-2",
                                            "role=CENTRE_ADMINISTRATOR",
                                            "policy=2023-04");
                        }),
                in(
                        Stories::centreLife,
                        "no more staff are posted than there are posts",
                        "a post that centres do not have",
                        t -> t.last("StaffPosted").set("role", "AUDITOR")),
                in(
                        Stories::centreLife,
                        "a posting names the norms that give the post",
                        "other norms",
                        t -> t.last("StaffPosted").set("policy", "2019")),
                in(
                        Stories::centreLife,
                        "nobody fills two posts at once",
                        "posted again",
                        t -> t.last("StaffPosted")
                                .then(
                                        "StaffPosted",
                                        "centre=" + Stories.B,
                                        "staff=case-worker-7",
                                        "role=CASE_WORKER",
                                        "policy=2023-04")),
                in(
                        Stories::centreLife,
                        "only who is in post is relieved, not before the posting",
                        "relieved where never posted",
                        t -> t.last("StaffRelieved").set("staff", "case-worker-8")),
                in(
                        Stories::centreLife,
                        "only who is in post is relieved, not before the posting",
                        "relieved before the posting",
                        t -> t.last("StaffRelieved").set("occurredOn", "2025-04-09")),
                in(
                        Stories::centreLife,
                        "an inspection finds something",
                        "nothing found",
                        t -> t.last("CentreInspected").set("findings", "[]")));
    }

    private static List<Planted> registering() {
        return List.of(
                in(
                        Stories::intake,
                        "a case begins at a centre that runs on that day",
                        "at a centre not commissioned",
                        t -> t.first("CaseRegistered").set("centre", "BR-PAT-09")),
                in(
                        Stories::suspended,
                        "a case begins at a centre that runs on that day",
                        "at a suspended centre",
                        t -> t.day("2025-04-16").register("case-b", 2)),
                in(
                        Stories::comesBack,
                        "serials are gapless per centre and year",
                        "a serial left out",
                        t -> t.last("RegistrationNumberIssued").set("serial", "3")),
                in(
                        Stories::comesBack,
                        "a number says centre, year and serial",
                        "of another year",
                        t -> t.last("RegistrationNumberIssued").set("number", "BR-PAT-01-2024-25-000002")),
                in(
                        Stories::comesBack,
                        "a number is issued in one deed with its case",
                        "a number for nobody",
                        t -> t.last("CaseRegistered").remove()),
                in(
                        Stories::comesBack,
                        "a case is registered in one deed with its number",
                        "a case without a number issued",
                        t -> t.last("RegistrationNumberIssued").remove()),
                in(
                        Stories::comesBack,
                        "a case is registered in one deed with its number",
                        "in another deed",
                        t -> t.last("CaseRegistered").metadata.put("command", "another")),
                in(
                        Stories::comesBack,
                        "a number is given once",
                        "the number of another case",
                        t -> t.last("CaseRegistered").set("number", "BR-PAT-01-2025-26-000001")),
                in(
                        Stories::intake,
                        "the first contact is not after the registration",
                        "first contact on the morrow",
                        t -> t.first("CaseRegistered").set("firstContactOn", "2025-04-11")),
                in(
                        Stories::broughtForward,
                        "an older case keeps its paper number",
                        "a number of the ledger",
                        t -> t.last("CaseBroughtForward").set("number", "BR-PAT-01-2022-23-000001")),
                in(
                        Stories::broughtForward,
                        "a case begins in the ledger on a day on which it is open",
                        "brought forward the day before",
                        t -> t.last("CaseBroughtForward").set("occurredOn", "2023-03-31")),
                in(
                        Stories::broughtForward,
                        "what is brought forward is older than the ledger",
                        "registered on paper yesterday",
                        t -> t.last("CaseBroughtForward").set("registeredOn", "2023-04-02")),
                in(
                        Stories::broughtForward,
                        "a case is brought forward as it stands",
                        "closed on paper",
                        t -> t.last("CaseBroughtForward").set("status", "CLOSED")),
                in(
                        Stories::broughtForward,
                        "a case is brought forward as it stands",
                        "resolved before it was registered",
                        t -> t.last("CaseBroughtForward").set("resolvedOn", "2022-10-01")));
    }

    private static List<Planted> calls() {
        return List.of(
                in(
                        Stories::call,
                        "a call is logged once",
                        "logged twice",
                        t -> t.last("HelplineCallLogged").then("HelplineCallLogged", "callId=call-1")),
                in(
                        Stories::call,
                        "a call is about a district of the State",
                        "of another State",
                        t -> t.last("HelplineCallLogged").set("district", "XYZ")),
                in(
                        Stories::call,
                        "a call is passed on after it was logged",
                        "a call nobody logged",
                        t -> t.last("CallRouted").set("callId", "call-2")),
                in(
                        Stories::call,
                        "a call is passed on after it was logged",
                        "the day before",
                        t -> t.last("CallRouted").set("occurredOn", "2025-04-09")),
                in(
                        Stories::call,
                        "a call goes to a centre that runs",
                        "to a centre not commissioned",
                        t -> t.last("CallRouted").set("centre", "BR-PAT-09")),
                in(
                        Stories::call,
                        "a call is taken up once",
                        "taken up twice",
                        t -> t.last("CallTakenUp").then("CallTakenUp", "callId=call-1", "centre=" + Stories.B)),
                in(
                        Stories::call,
                        "a call is taken up as a case of that centre",
                        "as a case of another centre",
                        t -> t.last("CallTakenUp").set("centre", Stories.A)));
    }

    private static List<Planted> reviews() {
        return List.of(
                in(
                        Stories::centreLife,
                        "a review looks back",
                        "at days to come",
                        t -> t.last("ReviewHeld").set("to", "2025-04-30")),
                in(
                        Stories::centreLife,
                        "a review of a district names it, one of the State none",
                        "a district without a name",
                        t -> t.last("ReviewHeld").drop("district")),
                in(
                        Stories::centreLife,
                        "a direction is issued by a review to a centre it looked at",
                        "to a centre of Gaya",
                        t -> t.last("DirectionIssued").set("centre", Stories.GAYA)),
                in(
                        Stories::centreLife,
                        "a direction is issued by a review to a centre it looked at",
                        "by no review",
                        t -> t.last("DirectionIssued").set("reviewId", "review-2")),
                in(
                        Stories::centreLife,
                        "a direction gives time",
                        "due yesterday",
                        t -> t.last("DirectionIssued").set("dueOn", "2025-04-09")),
                in(
                        Stories::centreLife,
                        "a direction is complied with by the centre it was given to, after that, once",
                        "by another centre",
                        t -> t.last("DirectionComplied").set("centre", Stories.A)),
                in(
                        Stories::centreLife,
                        "a direction is complied with by the centre it was given to, after that, once",
                        "twice",
                        t -> t.last("DirectionComplied")
                                .then(
                                        "DirectionComplied",
                                        "reviewId=review-1",
                                        "directionId=direction-1",
                                        "centre=" + Stories.B)),
                in(
                        Stories::correctedAfterPublication,
                        "a period is published after its end",
                        "on its last day",
                        t -> t.last("FiguresPublished").set("occurredOn", "2025-04-30")),
                in(
                        Stories::correctedAfterPublication,
                        "published totals are those of the log up to the position they name",
                        "one too many",
                        t -> ((tools.jackson.databind.node.ObjectNode)
                                        t.last("FiguresPublished").payload.get("totals"))
                                .put("registered", 2)),
                in(
                        Stories::correctedAfterPublication,
                        "published totals are those of the log up to the position they name",
                        "before the resolution was known",
                        t -> t.last("FiguresPublished").set("position", "7")),
                in(
                        Stories::correctedAfterPublication,
                        "published totals are those of the log up to the position they name",
                        "as known in days to come",
                        t -> t.last("FiguresPublished").set("position", "99")));
    }
}
