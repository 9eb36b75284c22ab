package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Planted.in;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong with postings. */
final class PlantedInBooks {
    private PlantedInBooks() {}

    static Stream<Planted> all() {
        return Stream.of(books()).flatMap(List::stream);
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
