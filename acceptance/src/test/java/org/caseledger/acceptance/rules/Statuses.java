package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The table of transitions. */
final class Statuses {
    private static final Set<String> ACTIVE = Set.of("REGISTERED", "IN_SERVICE", "COORDINATION", "UNDER_FOLLOW_UP");

    /** From which statuses each event may move. */
    private static final Map<String, Set<String>> FROM = Map.of(
            "CoordinationStarted", Set.of("REGISTERED", "IN_SERVICE"),
            "CoordinationEnded", Set.of("COORDINATION"),
            "CaseResolved", Set.of("IN_SERVICE", "COORDINATION"),
            "CaseReopened", Set.of("UNDER_FOLLOW_UP", "CLOSED"),
            "CaseClosed", ACTIVE,
            "TransferRequested", ACTIVE,
            "TransferAccepted", ACTIVE);

    static final List<Check> CHECKS = List.of(
            before(
                    4,
                    "status moves only along the table",
                    s -> FROM.getOrDefault(s.fact().type(), Set.of()).contains(s.it().status()),
                    FROM.keySet().toArray(String[]::new)),
            before(
                    4,
                    "what ended for good is never reopened",
                    s -> !Words.FOR_GOOD.contains(s.it().closedFor()),
                    "CaseReopened"));

    private Statuses() {}
}
