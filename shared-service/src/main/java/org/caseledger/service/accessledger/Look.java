package org.caseledger.service.accessledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.RevealReason;
import org.caseledger.events.RevealedField;
import org.caseledger.events.SearchReason;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a look, before anything is shown.
 *
 * @param at id of the case or call; absent for a look at several
 * @param several absent for a look at one
 * @param revealed what was shown that is under seal; absent where nothing was
 */
public record Look(
        Looker looker,
        LookKind kind,
        @Nullable UUID at,
        @Nullable Several several,
        @Nullable Revealed revealed) {
    /** Released for this look: one too many is possible, where an answer failed afterwards; one too few is not. */
    public static final String ONE = "LookedAtOne";

    public static final String SEVERAL = "LookedAtSeveral";

    /** Something under seal was released. */
    public static final String REVEALED = "IdentityRevealed";

    private static final String REVISION = "1";

    /** Between the id of what was looked at and that of the look, which together are what the log calls an aggregate. */
    private static final char BETWEEN = '/';

    /**
     * A list, or a file of one.
     *
     * @param filter names and codes of its parameters, nothing that was written freely
     * @param rows that were shown
     */
    public record Several(Map<String, String> filter, boolean file, long rows) {
        public Several {
            filter = new TreeMap<>(filter);
        }
    }

    /** What was shown that is under seal, by kind alone, and why. */
    public record Revealed(SortedSet<RevealedField> fields, RevealReason reason) {
        public Revealed {
            fields = Collections.unmodifiableSortedSet(new TreeSet<>(fields));
        }
    }

    public static Look at(Looker looker, LookKind kind, UUID one) {
        return new Look(looker, kind, one, null, null);
    }

    public static Look revealing(Looker looker, UUID theCase, Set<RevealedField> fields, RevealReason reason) {
        return new Look(looker, LookKind.REVEAL, theCase, null, new Revealed(new TreeSet<>(fields), reason));
    }

    /**
     * @param by what was looked for, by kind alone
     * @param found how many cases
     */
    public static Look searching(Looker looker, String by, SearchReason reason, long found) {
        return at(looker, LookKind.SEARCH, new Several(Map.of("by", by, "reason", reason.code()), false, found));
    }

    public static Look at(Looker looker, LookKind kind, Several several) {
        return new Look(looker, kind, null, several, null);
    }

    /** What the aggregates of all looks at this one begin with; no other aggregate does. */
    static String prefix(UUID one) {
        return one.toString() + BETWEEN;
    }

    /** Where those of all looks at this one end. */
    static String end(UUID one) {
        return one.toString() + (char) (BETWEEN + 1);
    }

    /** What the aggregates of all searches of somebody begin with; those of others may, too. */
    static String searchesOf(String actor) {
        return "search" + BETWEEN + actor + BETWEEN;
    }

    /** Where they end. */
    static String endOfSearchesOf(String actor) {
        return "search" + BETWEEN + actor + (char) (BETWEEN + 1);
    }

    /** Each look has an aggregate of its own: nobody has to know how many there were before it. */
    LogEvent event(Instant time) {
        UUID id = UUID.randomUUID();
        return new LogEvent(
                id,
                at == null ? ofSeveral(id) : prefix(at) + id,
                at == null ? null : kind.of().aggregateType(),
                0,
                time,
                type(),
                REVISION,
                LedgerJson.mapper().writeValueAsBytes(new Stored(kind, at, several, revealed)),
                LedgerJson.mapper().writeValueAsBytes(looker),
                null);
    }

    /** Searches stand together for each person, because they are counted. */
    private String ofSeveral(UUID id) {
        return kind == LookKind.SEARCH ? searchesOf(looker.actor()) + id : id.toString();
    }

    private String type() {
        if (revealed != null) {
            return REVEALED;
        }
        return at == null ? SEVERAL : ONE;
    }

    /** As it was stored. */
    public static Look of(LogEvent event) {
        Stored stored = LedgerJson.mapper().readValue(event.payload(), Stored.class);
        Looker looker = LedgerJson.mapper().readValue(event.metaData(), Looker.class);
        return new Look(looker, stored.kind, stored.at, stored.several, stored.revealed);
    }

    /** The payload; who looked is metadata, as in the ledger. */
    private record Stored(
            LookKind kind,
            @Nullable UUID at,
            @Nullable Several several,
            @Nullable Revealed revealed) {}
}
