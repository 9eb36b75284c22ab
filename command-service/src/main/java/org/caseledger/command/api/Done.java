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
 * @param direction id of a direction that was issued
 * @param publication id of figures that were published
 */
record Done(
        String id,
        long version,
        long position,
        @Nullable String number,
        @Nullable String referral,
        @Nullable String direction,
        @Nullable String publication) {

    static Done of(Outcome outcome) {
        return new Done(outcome.aggregate(), outcome.version(), outcome.position(), null, null, null, null);
    }

    Done numbered(String given) {
        return new Done(id, version, position, given, referral, direction, publication);
    }

    Done referred(String given) {
        return new Done(id, version, position, number, given, direction, publication);
    }

    Done directed(String given) {
        return new Done(id, version, position, number, referral, given, publication);
    }

    Done published(String given) {
        return new Done(id, version, position, number, referral, direction, given);
    }
}
