package org.caseledger.acceptance.rules;

import static org.caseledger.acceptance.rules.Check.before;

import java.util.List;

/** Rule 13: the same command key is one fact. */
final class Once {
    static final List<Check> CHECKS = List.of(before(
            13,
            "a command key is one fact",
            s -> s.fact().key().isEmpty()
                    || s.world()
                            .commandOfKey(s.fact().key())
                            .filter(command -> !command.equals(s.fact().command()))
                            .isEmpty()));

    private Once() {}
}
