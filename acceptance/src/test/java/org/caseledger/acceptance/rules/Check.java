package org.caseledger.acceptance.rules;

import java.util.Set;
import java.util.function.Predicate;

/**
 * One thing that is always true of a log.
 *
 * @param rule number of the rule in section 2 of the domain, 0 for what the log itself promises
 * @param name what is true, in words
 * @param types of the events it is asked of; empty for all
 */
record Check(int rule, String name, When when, Set<String> types, Predicate<Scene> holds) {
    /** Against what the event is held. */
    enum When {
        /** What was known before it. */
        BEFORE,
        /** What is known with it. */
        AFTER,
        /** The whole log; asked at the last event. */
        END
    }

    static Check before(int rule, String name, Predicate<Scene> holds, String... types) {
        return new Check(rule, name, When.BEFORE, Set.of(types), holds);
    }

    static Check after(int rule, String name, Predicate<Scene> holds, String... types) {
        return new Check(rule, name, When.AFTER, Set.of(types), holds);
    }

    static Check atEnd(int rule, String name, Predicate<Scene> holds) {
        return new Check(rule, name, When.END, Set.of(), holds);
    }

    boolean isAsked(When now, Fact fact) {
        return when == now && (types.isEmpty() || types.contains(fact.type()));
    }
}
