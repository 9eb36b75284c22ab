package org.caseledger.command.gateway;

import java.util.Set;
import org.caseledger.events.Role;
import org.caseledger.service.access.AccessScope;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, and how.
 *
 * @param idempotencyKey the caller's own key, if any
 * @param request what the fingerprint is taken of: the request without the clock
 * @param ifMatch aggregate version the caller has seen, if given
 */
public record Caller(
        AccessScope scope,
        @Nullable String idempotencyKey,
        byte @Nullable [] request,
        @Nullable Long ifMatch) {
    /** The ledger itself, where time has passed and nobody asks. */
    public static final Caller THE_LEDGER =
            new Caller(new AccessScope("system", Set.of(Role.SYSTEM), Set.of(), null, false), null, null, null);
}
