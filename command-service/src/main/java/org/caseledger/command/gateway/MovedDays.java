package org.caseledger.command.gateway;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a case came to a centre, went, or changed its status there. A correction takes a day back, so the newest are kept, each
 * with the number of its moves; of those before the oldest that was let go of it is no longer seen.
 */
final class MovedDays {
    /** More than corrections take back together; so few that what is kept of a centre does not grow. */
    static final int KEPT = 16;

    private static final String LET_GO = "letGo";
    private static final String MOVES = "moves";
    private static final String ON = "on";
    private static final String N = "n";

    private final NavigableMap<LocalDate, Integer> moves = new TreeMap<>();
    private @Nullable LocalDate letGo;

    /** @param n less than none where moves of the day are taken back */
    void add(LocalDate day, int n) {
        if (letGo != null && !day.isAfter(letGo)) {
            return;
        }
        int left = moves.getOrDefault(day, 0) + n;
        if (left == 0) {
            moves.remove(day);
        } else {
            moves.put(day, left);
        }
        if (moves.size() > KEPT) {
            letGo = moves.pollFirstEntry().getKey();
        }
    }

    Optional<LocalDate> newest() {
        return moves.isEmpty() ? Optional.ofNullable(letGo) : Optional.of(moves.lastKey());
    }

    Document written() {
        List<Document> days = moves.entrySet().stream()
                .map(of -> new Document(ON, of.getKey().toString()).append(N, of.getValue()))
                .toList();
        Document written = new Document(MOVES, days);
        return letGo == null ? written : written.append(LET_GO, letGo.toString());
    }

    static MovedDays read(Document written) {
        MovedDays days = new MovedDays();
        for (Document of : written.getList(MOVES, Document.class)) {
            days.moves.put(LocalDate.parse(of.getString(ON)), of.getInteger(N));
        }
        days.letGo = Optional.ofNullable(written.getString(LET_GO))
                .map(LocalDate::parse)
                .orElse(null);
        return days;
    }
}
