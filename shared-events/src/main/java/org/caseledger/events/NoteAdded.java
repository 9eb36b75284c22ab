package org.caseledger.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Something was noted of her. What it says is the sealed part.
 *
 * @param keys hers
 */
public record NoteAdded(UUID caseId, NoteKind kind, List<PersonKey> keys, LocalDate occurredOn)
        implements CaseEvent, PersonalEvent {
    public NoteAdded {
        keys = List.copyOf(keys);
    }
}
