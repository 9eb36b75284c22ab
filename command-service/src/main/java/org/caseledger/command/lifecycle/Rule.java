package org.caseledger.command.lifecycle;

import java.util.List;

/** One reason a deed may be refused for: returns, or throws its refusal. */
@FunctionalInterface
interface Rule<C extends CaseCommand> {
    void check(Case theCase, C command);

    /** All of them, in this order; the first that is broken speaks. */
    @SafeVarargs
    static <C extends CaseCommand> Rule<C> all(Rule<C>... rules) {
        List<Rule<C>> inOrder = List.of(rules);
        return (theCase, command) -> inOrder.forEach(rule -> rule.check(theCase, command));
    }
}
