package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;
import java.util.Set;

/** Rules 3 and 4: when a deed may have happened. */
final class Dating {
    /** May be older than the first contact. */
    private static final Set<String> MAY_BE_OLDER = Set.of("LegalStepRecorded");
    /** May be said of a closed case whenever they happen, or open it. */
    private static final Set<String> AFTER_CLOSING = Set.of(
            "LegalStepRecorded",
            "CasesLinked",
            "CaseReopened",
            "LegalHoldPlaced",
            "LegalHoldLifted",
            "ErasureApproved",
            "PersonalDataErased",
            "DetailsCorrected",
            "EntryVoided");

    static final List<Check> CHECKS = List.of(
            before(
                    3,
                    "nothing happens after it was recorded",
                    s -> !s.fact().on().isAfter(s.fact().recordedOn())),
            before(3, "nothing is done for her before the first contact", Dating::notBeforeFirstContact, ofCases()),
            before(3, "a hearing is not before the step that set it", s -> notEarlier(s, "dueOn"), "LegalStepRecorded"),
            before(
                    3,
                    "the next meeting is not before this one",
                    s -> notEarlier(s, "nextOn"),
                    "CoordinationMeetingHeld"),
            before(
                    4,
                    "a movement is not dated before the last one that stands",
                    s -> !s.it().isLate(s.fact().on()),
                    Words.MOVES.toArray(String[]::new)),
            before(
                    4,
                    "a first deed moves the case, a late one never",
                    s -> s.it().wouldMove(s.fact()) != s.fact().postings().isEmpty(),
                    Words.FIRST_DEEDS.toArray(String[]::new)),
            before(4, "a closed case takes only what happened before", Dating::notAfterClosing, ofCases()));

    private Dating() {}

    private static String[] ofCases() {
        return Words.OF_CASES.stream()
                .filter(type -> !Words.BEGINNINGS.contains(type))
                .toArray(String[]::new);
    }

    private static boolean notBeforeFirstContact(Scene s) {
        return MAY_BE_OLDER.contains(s.fact().type()) || !s.fact().on().isBefore(s.it().firstContactOn());
    }

    private static boolean notEarlier(Scene s, String field) {
        return s.fact()
                .dayIfSaid(field)
                .filter(day -> day.isBefore(s.fact().on()))
                .isEmpty();
    }

    private static boolean notAfterClosing(Scene s) {
        return !s.it().isClosed()
                || !s.fact().on().isAfter(s.it().since())
                || AFTER_CLOSING.contains(s.fact().type())
                || isOfStayEnteredBeforeClosing(s)
                || s.next().filter(next -> next.is("CaseReopened")).isPresent();
    }

    /** A closing may be dated before a stay that was entered first: she stayed all the same, and went past the limit. */
    private static boolean isOfStayEnteredBeforeClosing(Scene s) {
        long closing = s.it().movements().newest().entry().sequence();
        return s.fact().is("ShelterLimitExceeded")
                && s.it().stays().stream()
                        .anyMatch(stay -> stay.id().equals(s.fact().text("stayId"))
                                && stay.admitted().sequence() < closing);
    }
}
