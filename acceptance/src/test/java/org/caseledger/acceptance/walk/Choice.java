package org.caseledger.acceptance.walk;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Something that could be said of a case next.
 *
 * @param weight how often, among what fits
 */
record Choice(int weight, Predicate<Belief> fits, Function<Belief, Request> say) {}
