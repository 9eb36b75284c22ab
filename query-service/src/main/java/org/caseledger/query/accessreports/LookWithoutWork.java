package org.caseledger.query.accessreports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.RevealReason;
import org.caseledger.events.RevealedField;
import org.caseledger.events.Role;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.jspecify.annotations.Nullable;

/**
 * A look at a case by somebody who did not work on it then.
 *
 * @param lookedBy pseudonymous staff id
 * @param role in which it was looked
 * @param centresOfPerson whose staff it was
 * @param district of an officer who is bound to one
 * @param centre that has the case now
 * @param revealed what was shown that is under seal, by kind alone; absent where nothing was
 * @param reason why that was asked for
 * @param breakGlass the one that was opened by it, or that it was shown for
 */
record LookWithoutWork(
        Instant lookedAt,
        String lookedBy,
        Role role,
        List<String> centresOfPerson,
        @Nullable String district,
        LookKind look,
        UUID caseId,
        @Nullable String centre,
        @Nullable List<RevealedField> revealed,
        @Nullable RevealReason reason,
        @Nullable UUID breakGlass) {
    static LookWithoutWork of(SeenLook seen, UUID theCase) {
        Looker looker = seen.looker();
        Look.Revealed revealed = seen.look().revealed();
        return new LookWithoutWork(
                seen.recorded().time(),
                looker.actor(),
                seen.role(),
                looker.centres(),
                looker.district(),
                seen.look().kind(),
                theCase,
                seen.centre(),
                revealed == null ? null : List.copyOf(revealed.fields()),
                revealed == null ? null : revealed.reason(),
                seen.look().breakGlass());
    }
}
