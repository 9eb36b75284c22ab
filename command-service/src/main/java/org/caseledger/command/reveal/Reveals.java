package org.caseledger.command.reveal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.caseledger.command.sealing.CannotBeOpened;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.events.RevealReason;
import org.caseledger.events.RevealedField;
import org.caseledger.service.access.AccessScope;
import org.caseledger.service.accessledger.AwaitedLooks;
import org.caseledger.service.accessledger.BreakGlass;
import org.caseledger.service.accessledger.Look;
import org.caseledger.service.accessledger.Looker;
import org.caseledger.service.accessledger.PlaceOnRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what is under seal once it is on record who asked for it, and why. */
@Component
public final class Reveals {
    private final AwaitedLooks looks;
    private final Revealing revealing;

    Reveals(AwaitedLooks looks, PersonalSealing sealing) {
        this.looks = looks;
        this.revealing = new Revealing(sealing);
    }

    /**
     * @param who in the role in which it may be asked for
     * @param behind what opens it, where it may not be asked for without
     */
    public Revealed of(
            UUID id,
            CaseUnderSeal theCase,
            Set<RevealedField> fields,
            RevealReason reason,
            AccessScope who,
            @Nullable BreakGlass behind) {
        UUID breakGlass = behind == null ? null : behind.id();
        CompletableFuture<PlaceOnRecord> recorded =
                looks.begin(Look.revealing(Looker.of(who), id, fields, reason, breakGlass));
        try {
            return new Revealed(id, open(id, theCase, fields));
        } finally {
            looks.await(recorded); // that nothing can be opened now is told of the case as well
        }
    }

    private List<RevealedEntry> open(UUID id, CaseUnderSeal theCase, Set<RevealedField> fields) {
        try {
            return theCase.open(revealing, fields);
        } catch (CannotBeOpened e) {
            throw SealedUnreadable.in(id, e);
        }
    }
}
