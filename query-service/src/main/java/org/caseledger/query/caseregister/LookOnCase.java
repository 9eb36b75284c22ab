package org.caseledger.query.caseregister;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.RevealReason;
import org.caseledger.events.RevealedField;
import org.caseledger.events.Role;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.LookKind;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.accessledger.RecordedLook;
import org.jspecify.annotations.Nullable;

/**
 * A look at a case.
 *
 * @param actor pseudonymous staff id of who looked
 * @param role in which it was looked
 * @param centres whose staff it was
 * @param district of an officer who is bound to one
 * @param revealed what was shown that is under seal, by kind alone; absent where nothing was
 * @param reason why that was asked for
 * @param breakGlass the one that was opened by it, or that it was shown for
 */
record LookOnCase(
        Instant lookedAt,
        String actor,
        Role role,
        List<String> centres,
        @Nullable String district,
        LookKind look,
        @Nullable List<RevealedField> revealed,
        @Nullable RevealReason reason,
        @Nullable UUID breakGlass) {
    static LookOnCase of(RecordedLook recorded) {
        Looker looker = recorded.look().looker();
        Look.Revealed revealed = recorded.look().revealed();
        return new LookOnCase(
                recorded.time(),
                looker.actor(),
                Role.valueOf(looker.role()),
                looker.centres(),
                looker.district(),
                recorded.look().kind(),
                revealed == null ? null : List.copyOf(revealed.fields()),
                revealed == null ? null : revealed.reason(),
                recorded.look().breakGlass());
    }
}
