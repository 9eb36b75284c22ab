package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;

/** What the log itself promises: an order without gaps, and lives that begin at their beginning. */
final class LogForm {
    static final List<Check> CHECKS = List.of(
            before(0, "positions follow one another", s -> s.fact().position() == s.index()),
            before(
                    0,
                    "events of an aggregate follow one another",
                    s -> s.fact().sequence() == s.world().sequence(s.fact().aggregate()) + 1),
            before(
                    0,
                    "days of recording never go back",
                    s -> !s.fact().recordedOn().isBefore(s.world().recordedOn())),
            before(
                    0,
                    "a log begins with its opening, once",
                    s -> (s.index() == 0) == s.fact().is("LedgerOpened")),
            before(
                    0,
                    "every event is one of the domain",
                    s -> Words.isKnown(s.fact().type())),
            before(0, "an event stands in the aggregate it is about", LogForm::isAtHome),
            before(0, "a life begins with its registration", LogForm::beginsAtItsBeginning),
            before(0, "every event says when it happened", s -> s.fact().has("occurredOn")));

    private LogForm() {}

    private static boolean isAtHome(Scene s) {
        Fact fact = s.fact();
        if (Words.OF_CASES.contains(fact.type())) {
            return fact.aggregate().equals(fact.caseId());
        }
        if (Words.OF_CENTRES.contains(fact.type())) {
            return fact.aggregate().equals(fact.text("centre"));
        }
        return !Words.OF_CALLS.contains(fact.type()) || fact.aggregate().equals(fact.text("callId"));
    }

    private static boolean beginsAtItsBeginning(Scene s) {
        return !Words.OF_CASES.contains(s.fact().type())
                || Words.BEGINNINGS.contains(s.fact().type())
                        == s.world().caseOf(s.fact().caseId()).isEmpty();
    }
}
