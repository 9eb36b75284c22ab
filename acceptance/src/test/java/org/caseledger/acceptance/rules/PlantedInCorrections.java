package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Planted.in;

import java.util.List;
import java.util.stream.Stream;

/** What is wrong with putting right. */
final class PlantedInCorrections {
    private PlantedInCorrections() {}

    static Stream<Planted> all() {
        return Stream.of(puttingRight()).flatMap(List::stream);
    }

    private static List<Planted> puttingRight() {
        return List.of(
                in(
                        Stories::moves,
                        "violence or a death is not dated where it would have moved the case",
                        "violence of before the hand-over, put after it",
                        t -> t.last()
                                .then(
                                        "FollowUpRecorded",
                                        "mode=PHONE",
                                        "outcome=VIOLENCE_RECURRED",
                                        "occurredOn=2025-04-17")
                                .then(
                                        "DetailsCorrected",
                                        "corrects=10",
                                        "entry=FollowUpRecorded",
                                        "field=occurredOn",
                                        "oldValue=2025-04-17",
                                        "newValue=2025-04-20",
                                        "reason=WRONG_DATE")),
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
                        Stories::violenceRecurs,
                        "a resolution keeps what it rests on",
                        "the only service since she came back is retracted",
                        t -> t.last().then("EntryVoided", "voids=8", "entry=ServiceProvided", "reason=WRONG_CASE")),
                in(
                        Stories::girl,
                        "a resolution keeps what it rests on",
                        "the referral to the committee is retracted",
                        t -> t.last().then("EntryVoided", "voids=3", "entry=CaseReferred", "reason=WRONG_CASE")),
                in(
                        Stories::monitored,
                        "a resolution keeps what it rests on",
                        "the classification is retracted",
                        t -> t.last().then("EntryVoided", "voids=1", "entry=CaseClassified", "reason=WRONG_CASE")),
                in(
                        Stories::untraceable,
                        "a closing keeps what it rests on",
                        "an attempt is retracted",
                        t -> t.last().then("EntryVoided", "voids=6", "entry=FollowUpRecorded", "reason=WRONG_CASE")),
                in(
                        Stories::monitored,
                        "a closing keeps what it rests on",
                        "the contact at the last slot is retracted",
                        t -> t.last().then("EntryVoided", "voids=6", "entry=FollowUpRecorded", "reason=WRONG_CASE")),
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
}
