package org.caseledger.query.casehistory;

import java.util.List;
import java.util.Optional;
import org.caseledger.events.Event;
import org.caseledger.events.IdentityField;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.RevealedField;
import org.caseledger.service.needtoknow.KindOfData;
import org.caseledger.service.needtoknow.Sight;
import org.caseledger.service.needtoknow.Sights;

/**
 * Of what an entry has under seal the kinds alone are told, and not each to everyone: that she has a disability, or that somebody is accused, is absent
 * for whom the table of who may see what has nothing in that column.
 */
final class SealedKinds {
    private SealedKinds() {}

    /** What is told of an entry; empty where that is no more than that it is there. */
    static Optional<Event> told(Event event, Sights sights) {
        if (event instanceof NoteAdded note) {
            return isToldOf(RevealedField.of(note.kind()), sights) ? Optional.of(event) : Optional.empty();
        }
        if (event instanceof IdentityRecorded recorded) {
            IdentityRecorded told = new IdentityRecorded(
                    recorded.caseId(),
                    toldOf(recorded.fields(), sights),
                    toldOf(recorded.withdrawn(), sights),
                    recorded.keys(),
                    recorded.occurredOn());
            return told.fields().isEmpty() && told.withdrawn().isEmpty() ? Optional.empty() : Optional.of(told);
        }
        return Optional.of(event);
    }

    private static List<IdentityField> toldOf(List<IdentityField> fields, Sights sights) {
        return fields.stream()
                .filter(field -> isToldOf(RevealedField.of(field), sights))
                .toList();
    }

    private static boolean isToldOf(RevealedField field, Sights sights) {
        return sights.of(KindOfData.of(field)) != Sight.ABSENT;
    }
}
