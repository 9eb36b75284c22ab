package org.caseledger.command.lifecycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseledger.caseentries.CorrectedEvent;
import org.caseledger.caseentries.UnreadableDetail;
import org.caseledger.command.lifecycle.refusals.ValueUnreadable;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Code;
import org.caseledger.events.Posting;
import org.jspecify.annotations.Nullable;

/** An entry with one detail changed, and what that does to the books. */
final class EntryCorrection {
    private EntryCorrection() {}

    /**
     * @param value a day or a code, as JSON spells it
     * @throws ValueUnreadable if the field is of another kind
     */
    static CaseEvent of(CaseEvent entry, String field, String value) {
        try {
            return CorrectedEvent.of(entry, field, value);
        } catch (UnreadableDetail e) {
            throw new ValueUnreadable(e.right());
        }
    }

    /** What takes the entry's old postings back and puts the new ones in their place; nothing where they stay the same. */
    static List<Posting> postings(CaseEvent before, CaseEvent after) {
        List<Posting> changes = new ArrayList<>();
        for (int i = 0; i < before.postings().size(); i++) {
            Posting old = before.postings().get(i);
            Posting now = after.postings().get(i);
            if (!old.equals(now)) {
                changes.add(old.reversed());
                changes.add(now);
            }
        }
        return changes;
    }

    /** A field as JSON spells it; absent where nothing stands there. */
    static @Nullable String spelt(CaseEvent entry, String field) {
        return Arrays.stream(entry.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .map(component -> Optional.ofNullable(CorrectedEvent.valueOf(entry, component)))
                .flatMap(Optional::stream)
                .map(value -> value instanceof Code code ? code.code() : value.toString())
                .findFirst()
                .orElse(null);
    }
}
