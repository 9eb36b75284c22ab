package org.caseledger.service.needtoknow;

import java.util.EnumMap;
import java.util.Map;
import org.caseledger.events.RevealedField;

/** What somebody sees of one case: a row of {@link NeedToKnowTable}, or the narrower of two. */
public record Sights(Map<KindOfData, Sight> cells) {
    public Sights {
        cells = Map.copyOf(cells);
        if (cells.size() != KindOfData.values().length) {
            throw new IllegalArgumentException("a cell for each kind of data, not only " + cells.keySet());
        }
    }

    /** @param letters of the cells, in the order of the columns, with a space between */
    static Sights of(String letters) {
        String[] cells = letters.split(" ");
        Map<KindOfData, Sight> row = new EnumMap<>(KindOfData.class);
        for (KindOfData kind : KindOfData.values()) {
            row.put(kind, Sight.of(cells[kind.ordinal()]));
        }
        return new Sights(row);
    }

    public Sight of(KindOfData kind) {
        return cells.getOrDefault(kind, Sight.ABSENT);
    }

    public boolean sees(KindOfData kind) {
        return of(kind) == Sight.SEEN;
    }

    /** Whether this may be asked for, with a reason. */
    public boolean reveals(RevealedField field) {
        return of(KindOfData.of(field)) == Sight.REVEAL;
    }

    /** Whether anything at all opens where it cannot wait. */
    public boolean opensSomeWithBreakGlass() {
        return cells.containsValue(Sight.BREAK_GLASS);
    }

    /** Whether this opens where it cannot wait: what is noted of her safety does with her name, and with how to reach her. */
    public boolean opensWithBreakGlass(RevealedField field) {
        return of(KindOfData.of(field)) == Sight.BREAK_GLASS
                || (field == RevealedField.SAFETY_NOTES
                        && (of(KindOfData.NAME) == Sight.BREAK_GLASS || of(KindOfData.CONTACT) == Sight.BREAK_GLASS));
    }

    /** Cell by cell. */
    Sights narrower(Sights other) {
        Map<KindOfData, Sight> both = new EnumMap<>(KindOfData.class);
        for (KindOfData kind : KindOfData.values()) {
            both.put(kind, of(kind).narrower(other.of(kind)));
        }
        return new Sights(both);
    }
}
