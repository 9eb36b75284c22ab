package org.caseledger.query.accessreports;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.caseledger.query.listing.Cursor;
import org.caseledger.query.listing.ListPage;
import org.jspecify.annotations.Nullable;

/** Where a line stands: by its first look, which no later one changes. */
record AffectedPlace(Instant first, String of) implements Comparable<AffectedPlace> {
    static final Comparator<AffectedLine> ORDER = Comparator.comparing(AffectedPlace::of);

    private static final Comparator<AffectedPlace> PLACES =
            Comparator.comparing(AffectedPlace::first).thenComparing(place -> place.of);

    static AffectedPlace of(AffectedLine line) {
        Object of = line.caseId() != null ? line.caseId() : line.callId() != null ? line.callId() : line.looks();
        return new AffectedPlace(line.firstLookedAt(), String.valueOf(of));
    }

    /** @throws org.caseledger.service.problem.FaultyRequest where the text is no cursor of this list */
    static ListPage<AffectedLine> page(List<AffectedLine> all, LookRange range, @Nullable String cursor, int limit) {
        AffectedPlace after =
                cursor == null ? null : read(ReportCursor.read(cursor).place());
        List<AffectedLine> rest = after == null
                ? all
                : all.stream().filter(line -> of(line).compareTo(after) > 0).toList();
        return ListPage.of(rest, limit, last -> of(last).cursor(range));
    }

    private static AffectedPlace read(List<String> parts) {
        try {
            return new AffectedPlace(Instant.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeException e) {
            throw Cursor.unreadable();
        }
    }

    private String cursor(LookRange range) {
        return ReportCursor.of(range, first.toString(), of);
    }

    @Override
    public int compareTo(AffectedPlace other) {
        return PLACES.compare(this, other);
    }
}
