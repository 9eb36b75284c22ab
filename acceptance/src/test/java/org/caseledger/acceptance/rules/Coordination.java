package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;

/** Stakeholders are named, and what comes of coordination comes after it began. */
final class Coordination {
    static final List<Check> CHECKS = List.of(
            before(
                    4,
                    "coordination names its partners",
                    s -> !s.fact().list("partners").isEmpty(),
                    "CoordinationStarted",
                    "CoordinationMeetingHeld"),
            before(
                    4,
                    "meetings and reliefs come after coordination began",
                    s -> s.it().standing("CoordinationStarted")
                                    .anyMatch(started ->
                                            !started.on().isAfter(s.fact().on()))
                            || isBroughtForwardInIt(s.it()),
                    "CoordinationMeetingHeld",
                    "ReliefSecured"));

    private Coordination() {}

    /** Since when is not said on paper. */
    private static boolean isBroughtForwardInIt(KnownCase it) {
        return it.isBroughtForward() && it.begun().text("status").equals("COORDINATION");
    }
}
