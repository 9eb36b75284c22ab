package org.caseledger.query.projection;

import java.time.Clock;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * How views are kept.
 *
 * @param claims what the age of claims is told by
 * @param seenTokens what processors see of their tokens
 * @param untilUnknown whether a view waits before an event of a type that this version does not know
 * @param limits of loading views that were never made
 */
record KeepingRules(Clock claims, UnaryOperator<TokenStore> seenTokens, boolean untilUnknown, LoadLimits limits) {
    /** As services keep them. */
    static KeepingRules ofServices(ProcessingSettings settings) {
        return new KeepingRules(
                Clock.systemUTC(), tokens -> tokens, true, LoadLimits.ofThisProcess(settings.fillingFile()));
    }

    KeepingRules claimedBy(Clock clock) {
        return new KeepingRules(clock, seenTokens, untilUnknown, limits);
    }

    /** Of a log whose events are not the ledger's. */
    KeepingRules ofForeignEvents() {
        return new KeepingRules(claims, seenTokens, false, limits);
    }
}
