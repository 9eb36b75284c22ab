package org.caseledger.command.api;

import org.caseledger.command.dispatch.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a deed came to.
 *
 * @param id of the aggregate
 * @param version of the aggregate, also its {@code ETag}; give it as {@code If-Match} when deciding on what was seen
 * @param position of the last event stored, also {@code Ledger-Position}; give it to a reader as {@code min-position}
 * @param number of a case that was registered
 * @param referral id of a referral that was made
 */
record Done(
        String id,
        long version,
        long position,
        @Nullable String number,
        @Nullable String referral) {

    static Done of(Outcome outcome) {
        return new Done(outcome.aggregate(), outcome.version(), outcome.position(), null, null);
    }

    Done numbered(String given) {
        return new Done(id, version, position, given, referral);
    }

    Done referred(String given) {
        return new Done(id, version, position, number, given);
    }
}
