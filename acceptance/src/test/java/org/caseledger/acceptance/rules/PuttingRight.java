package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Rule 4: nothing is edited; a wrong detail is corrected and a wrong entry retracted, each by an event of its own. */
final class PuttingRight {
    static final List<Check> CHECKS = List.of(
            before(
                    4,
                    "what is retracted stands in the case as named",
                    s -> target(s, "voids").isPresent(),
                    "EntryVoided"),
            before(
                    4,
                    "a beginning, a fact of time or a putting right is not retracted",
                    s -> target(s, "voids")
                            .filter(PuttingRight::isSomebodysDeed)
                            .isPresent(),
                    "EntryVoided"),
            before(
                    4,
                    "only the newest movement that stands is retracted",
                    PuttingRight::isNewestIfMoving,
                    "EntryVoided"),
            before(
                    4,
                    "what is corrected stands in the case as named",
                    s -> target(s, "corrects").isPresent(),
                    "DetailsCorrected"),
            before(
                    4,
                    "a fact of time or a putting right is not corrected",
                    s -> target(s, "corrects")
                            .filter(entry -> !Words.NOT_SAID_BY_ANYONE.contains(
                                            entry.fact().type())
                                    && !Words.PUTTING_RIGHT.contains(
                                            entry.fact().type()))
                            .isPresent(),
                    "DetailsCorrected"),
            before(
                    4,
                    "a correction says what stood there and changes it",
                    s -> target(s, "corrects")
                                    .filter(entry -> entry.text(s.fact().text("field"))
                                            .equals(s.fact().text("oldValue")))
                                    .isPresent()
                            && !s.fact().text("oldValue").equals(s.fact().text("newValue")),
                    "DetailsCorrected"),
            before(
                    4,
                    "a beginning is not redated",
                    s -> !isRedating(s.fact())
                            || !Words.BEGINNINGS.contains(s.fact().text("entry")),
                    "DetailsCorrected"),
            before(
                    4,
                    "a corrected day lies between its neighbours",
                    s -> !isRedating(s.fact()) || liesBetween(s),
                    "DetailsCorrected"),
            before(
                    10,
                    "violence or a death is not dated where it would have moved the case",
                    s -> !isRedating(s.fact()) || movesNothing(s),
                    "DetailsCorrected"),
            before(
                    3,
                    "a corrected first contact is not after what followed it",
                    PuttingRight::contactBeforeAll,
                    "DetailsCorrected"),
            before(
                    8,
                    "a corrected resolution day gives a new plan",
                    s -> !isRedating(s.fact())
                            || !isOfPlanInForce(s)
                            || s.next()
                                    .filter(next -> next.is("FollowUpPlanned"))
                                    .isPresent(),
                    "DetailsCorrected"),
            before(4, "whoever puts right says why", s -> s.fact().has("reason"), "DetailsCorrected", "EntryVoided"));

    private PuttingRight() {}

    /** The entry that is named by sequence and type, if it stands. */
    private static Optional<Entry> target(Scene s, String field) {
        return s.it().entry(s.fact().payload().path(field).asLong(-1))
                .filter(Entry::stands)
                .filter(entry -> entry.is(s.fact().text("entry")));
    }

    private static boolean isSomebodysDeed(Entry entry) {
        String type = entry.fact().type();
        return !Words.BEGINNINGS.contains(type)
                && !Words.NOT_SAID_BY_ANYONE.contains(type)
                && !Words.PUTTING_RIGHT.contains(type);
    }

    private static boolean isNewestIfMoving(Scene s) {
        Entry entry = target(s, "voids").orElseThrow();
        return !entry.moves() || entry == s.it().movements().newest().entry();
    }

    /** Whether it corrects the resolution whose monitoring goes on. */
    private static boolean isOfPlanInForce(Scene s) {
        Entry entry = target(s, "corrects").orElseThrow();
        return entry.is("CaseResolved")
                && s.it().newest("CaseResolved").filter(entry::equals).isPresent()
                && Plan.newest(s.it()).filter(plan -> plan.end() == null).isPresent();
    }

    static boolean isRedating(Fact fact) {
        return fact.text("field").equals("occurredOn");
    }

    private static boolean liesBetween(Scene s) {
        Entry entry = target(s, "corrects").orElseThrow();
        LocalDate day = s.fact().day("newValue");
        return !day.isAfter(s.fact().recordedOn())
                && (entry.is("LegalStepRecorded") || !day.isBefore(s.it().firstContactOn()))
                && (entry.moves() ? betweenMovements(s.it(), entry, day) : betweenDeeds(s.it(), entry, day));
    }

    private static boolean movesNothing(Scene s) {
        Entry entry = target(s, "corrects").orElseThrow();
        LocalDate day = s.fact().day("newValue");
        if (!entry.is("FollowUpRecorded") || s.it().isLate(day)) {
            return true;
        }
        boolean isOnTheLastDay = s.it().isEndedForGood() && day.equals(s.it().since());
        return switch (entry.text("outcome")) {
            case "VIOLENCE_RECURRED" -> s.it().isOpen() || isOnTheLastDay;
            case "DECEASED" -> s.it().isClosed();
            default -> true;
        };
    }

    private static boolean betweenMovements(KnownCase it, Entry entry, LocalDate day) {
        List<Entry> moved =
                it.movements().inOrder().stream().map(Movements.Movement::entry).toList();
        int place = moved.indexOf(entry);
        return (place == 0 || !day.isBefore(moved.get(place - 1).on()))
                && (place == moved.size() - 1
                        || !day.isAfter(moved.get(place + 1).on()));
    }

    /** Neighbours of a deed that moved nothing: the closing, and what it answers or is answered by. */
    private static boolean betweenDeeds(KnownCase it, Entry entry, LocalDate day) {
        boolean inTime = !it.isClosed()
                || !day.isAfter(it.since())
                || entry.is("LegalStepRecorded", "CasesLinked")
                || entry.on().isAfter(it.since());
        return inTime && afterWhatItAnswers(it, entry, day) && beforeWhatAnswersIt(it, entry, day);
    }

    private static boolean afterWhatItAnswers(KnownCase it, Entry entry, LocalDate day) {
        return it.standing("CaseReferred", "ShelterAdmitted", "TransferRequested")
                .filter(asked -> asked != entry && concernsTheSame(asked, entry))
                .noneMatch(asked -> day.isBefore(asked.on()));
    }

    private static boolean beforeWhatAnswersIt(KnownCase it, Entry entry, LocalDate day) {
        return !entry.is("CaseReferred", "ShelterAdmitted", "TransferRequested")
                || it.standing()
                        .filter(answer -> answer != entry && concernsTheSame(entry, answer))
                        .noneMatch(answer -> answer.on().isBefore(day));
    }

    private static boolean concernsTheSame(Entry one, Entry other) {
        return List.of("referralId", "stayId", "transferId").stream()
                .anyMatch(id -> one.has(id) && one.text(id).equals(other.text(id)));
    }

    private static boolean contactBeforeAll(Scene s) {
        return !s.fact().text("field").equals("firstContactOn")
                || s.it().standing()
                        .filter(entry -> !entry.is("LegalStepRecorded"))
                        .noneMatch(entry -> entry.on().isBefore(s.fact().day("newValue")));
    }
}
