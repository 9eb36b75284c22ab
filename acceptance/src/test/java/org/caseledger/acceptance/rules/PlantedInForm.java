package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Planted.in;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with the log itself and with who did it. */
final class PlantedInForm {
    private PlantedInForm() {}

    static Stream<Planted> all() {
        return Stream.of(form(), whoDidIt()).flatMap(List::stream);
    }

    private static List<Planted> form() {
        return List.of(
                in(
                        Stories::intake,
                        "days of recording never go back",
                        "a day goes back",
                        t -> t.last().recordedOn = LocalDate.of(2025, 4, 1)),
                in(
                        Stories::intake,
                        "a log begins with its opening, once",
                        "opened twice",
                        t -> t.last().then("LedgerOpened", "purpose=DEMO").by("SYSTEM", "")),
                in(
                        Stories::intake,
                        "every event is one of the domain",
                        "an event nobody knows",
                        t -> t.last("RiskAssessed").type = "RiskGuessed"),
                in(
                        Stories::intake,
                        "a life begins with its registration",
                        "a case nobody registered",
                        t -> t.last("RiskAssessed").set("caseId", "case-z")),
                in(
                        Stories::intake,
                        "every event says when it happened",
                        "no day",
                        t -> t.last("RiskAssessed").drop("occurredOn")),
                in(
                        Stories::intake,
                        "codes are of the published lists",
                        "a service nobody offers",
                        t -> t.first("ServiceProvided").set("service", "HAIRDRESSING")),
                in(
                        Stories::intake,
                        "codes are of the published lists",
                        "a category nobody lists",
                        t -> t.first("CaseClassified").set("categories", "[DOMESTIC_VIOLENCE NOISE]")),
                in(
                        Stories::wrongWoman,
                        "a corrected code is of its list",
                        "a correction to what nobody offers",
                        t -> t.last("DetailsCorrected").set("newValue", "HAIRDRESSING")),
                in(Stories::intake, "a command key is one fact", "two commands with one key", t -> {
                    t.last("RiskAssessed").key = "00ff";
                    t.last("CaseAssigned").key = "00ff";
                }));
    }

    private static List<Planted> whoDidIt() {
        return List.of(
                in(
                        Stories::intake,
                        "every event carries actor and role",
                        "nobody did it",
                        t -> t.last().metadata.remove("actor")),
                in(
                        Stories::intake,
                        "staff carry their centre, a district officer the district",
                        "from nowhere",
                        t -> t.last().metadata.remove("centre")),
                in(
                        Stories::overstay,
                        "staff carry their centre, a district officer the district",
                        "of no district",
                        t -> t.last("ShelterStayExtended").metadata.remove("district")),
                in(Stories::intake, "the role may do it", "a guard registers", t -> {
                    t.first("CaseRegistered").by("SECURITY_GUARD", Stories.A);
                }),
                in(
                        Stories::intake,
                        "the role may do it",
                        "an office assistant judges the danger",
                        t -> t.last("RiskAssessed").by("OFFICE_ASSISTANT", Stories.A)),
                in(
                        Stories::monitored,
                        "the role may do it",
                        "a person says that a slot was missed",
                        t -> t.last("FollowUpMissed").by("CASE_WORKER", Stories.A)),
                in(
                        Stories::courtAfterClosing,
                        "all ends but completed monitoring are for the centre administrator",
                        "a worker closes",
                        t -> t.last("CaseClosed").by("CASE_WORKER", Stories.A)),
                in(
                        Stories::death,
                        "a death found at a follow-up is for the centre administrator",
                        "a worker records a death",
                        t -> t.last("FollowUpRecorded").by("CASE_WORKER", Stories.A)),
                in(
                        Stories::overstay,
                        "beyond what the administrator may give, the district officer extends",
                        "the administrator gives fifteen days",
                        t -> t.last("ShelterStayExtended").by("CENTRE_ADMINISTRATOR", Stories.A)),
                in(
                        Stories::correctedAfterPublication,
                        "dates in a published period are for the centre administrator",
                        "a worker's late entry in a published month",
                        t -> t.last("FollowUpRecorded").set("occurredOn", "2025-04-29")),
                in(
                        Stories::correctedAfterPublication,
                        "dates in a published period are for the centre administrator",
                        "a worker corrects a day of a published month",
                        t -> t.last("DetailsCorrected").by("CASE_WORKER", Stories.A)),
                in(
                        Stories::correctedAfterPublication,
                        "dates in a published period are for the centre administrator",
                        "a worker retracts what happened in a published month",
                        t -> t.last().then("EntryVoided", "voids=2", "entry=ServiceProvided", "reason=WRONG_CASE")),
                in(
                        Stories::intake,
                        "another centre acts only as caretaker or as the one that receives",
                        "a worker of another centre",
                        t -> t.last("RiskAssessed").by("CASE_WORKER", Stories.B)),
                in(
                        Stories::suspended,
                        "another centre acts only as caretaker or as the one that receives",
                        "the caretaker goes on after the centre reopened",
                        t -> t.last("FollowUpRecorded").by("CASE_WORKER", Stories.B)),
                in(
                        Stories::moves,
                        "another centre acts only as caretaker or as the one that receives",
                        "the giving centre accepts",
                        t -> t.last("TransferAccepted").by("CENTRE_ADMINISTRATOR", Stories.A)),
                in(
                        Stories::overstay,
                        "a district officer acts in the own district",
                        "an officer of Gaya in Patna",
                        t -> t.last("ShelterStayExtended").by("DISTRICT_OFFICER", "GAY")),
                in(
                        Stories::centreLife,
                        "a district officer acts in the own district",
                        "reviews another district",
                        t -> t.last("ReviewHeld").set("district", "GAY")));
    }
}
