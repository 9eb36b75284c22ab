package org.caseledger.command.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.caseledger.command.dispatch.Outcome;

/**
 * What a deed came to.
 *
 * @param id of the aggregate
 * @param version of the aggregate, also its {@code ETag}; give it as {@code If-Match} when deciding on what was seen
 * @param position of the last event stored, also {@code Ledger-Position}; give it to a reader as {@code min-position}
 * @param made what else was given a name: {@code number} of a case, {@code referral}, {@code request}, {@code stay}, {@code transfer}, …, and {@code boysNotAdmitted}, how many older boys could not stay
 */
record Done(
        String id,
        long version,
        long position,
        @JsonAnyGetter Map<String, String> made) {
    static Done of(Outcome outcome) {
        return new Done(outcome.aggregate(), outcome.version(), outcome.position(), Map.of());
    }

    Done with(String what, String name) {
        Map<String, String> all = new LinkedHashMap<>(made);
        all.put(what, name);
        return new Done(id, version, position, all);
    }

    Done with(String what, UUID identity) {
        return with(what, identity.toString());
    }
}
