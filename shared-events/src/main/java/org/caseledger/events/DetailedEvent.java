package org.caseledger.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event that says in codes what was done, and may have more of it under seal. */
public interface DetailedEvent extends PersonalEvent {
    /** Absent where nothing is sealed, as in all entries from before it could be. */
    @Nullable
    SealedDetails sealed();

    @Override
    default List<PersonKey> keys() {
        SealedDetails sealed = sealed();
        return sealed == null ? List.of() : sealed.keys();
    }
}
