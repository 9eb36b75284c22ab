package org.caseledger.service.accessledger;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
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
 * @param breakGlass the one that was opened by it, or that it was shown for; absent for all else
 */
public record Look(
        Looker looker,
        LookKind kind,
        @Nullable UUID at,
        @Nullable Several several,
        @Nullable Revealed revealed,
        @Nullable UUID breakGlass)
        implements AccessEntry {
    /** Released for this look: one too many is possible, where an answer failed afterwards; one too few is not. */
    public static final String ONE = "LookedAtOne";

    public static final String SEVERAL = "LookedAtSeveral";

    /** Something under seal was released. */
    public static final String REVEALED = "IdentityRevealed";

    private static final Set<String> TYPES = Set.of(ONE, SEVERAL, REVEALED);

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
        return new Look(looker, kind, one, null, null, null);
    }

    /** @param breakGlass absent where the table of who may see what shows it without */
    public static Look revealing(
            Looker looker, UUID theCase, Set<RevealedField> fields, RevealReason reason, @Nullable UUID breakGlass) {
        return new Look(
                looker, LookKind.REVEAL, theCase, null, new Revealed(new TreeSet<>(fields), reason), breakGlass);
    }

    static Look breakingGlass(Looker looker, UUID theCase, UUID breakGlass) {
        return new Look(looker, LookKind.BREAK_GLASS, theCase, null, null, breakGlass);
    }

    /**
     * @param by what was looked for, by kind alone
     * @param found how many cases
     */
    public static Look searching(Looker looker, String by, SearchReason reason, long found) {
        return at(looker, LookKind.SEARCH, new Several(Map.of("by", by, "reason", reason.code()), false, found));
    }

    public static Look at(Looker looker, LookKind kind, Several several) {
        return new Look(looker, kind, null, several, null, null);
    }

    /** Of all looks at this one, and of nothing else. */
    static AggregateRange rangeOf(UUID one) {
        return AggregateRange.under(one.toString() + BETWEEN);
    }

    @Override
    public List<LogEvent> events(Instant time) {
        return List.of(event(time));
    }

    /** Of all searches of somebody, and of nothing else but those of one whose name begins so. */
    static AggregateRange searchesOf(String actor) {
        return AggregateRange.under(prefixOfSearches(actor));
    }

    private static String prefixOfSearches(String actor) {
        return "search" + BETWEEN + actor + BETWEEN;
    }

    /** Each look has an aggregate of its own: nobody has to know how many there were before it. */
    LogEvent event(Instant time) {
        UUID id = UUID.randomUUID();
        return new LogEvent(
                id,
                at == null ? ofSeveral(id) : at.toString() + BETWEEN + id,
                at == null ? null : kind.of().aggregateType(),
                0,
                time,
                type(),
                REVISION,
                LedgerJson.mapper().writeValueAsBytes(new Stored(kind, at, several, revealed, breakGlass)),
                LedgerJson.mapper().writeValueAsBytes(looker),
                null);
    }

    /** Searches stand together for each person, because they are counted. */
    private String ofSeveral(UUID id) {
        return kind == LookKind.SEARCH ? prefixOfSearches(looker.actor()) + id : id.toString();
    }

    private String type() {
        if (revealed != null) {
            return REVEALED;
        }
        return at == null ? SEVERAL : ONE;
    }

    /** Whether an event of the access ledger is a look. */
    static boolean isOne(LogEvent event) {
        return TYPES.contains(event.type());
    }

    /** As it was stored. */
    public static Look of(LogEvent event) {
        Stored stored = LedgerJson.mapper().readValue(event.payload(), Stored.class);
        Looker looker = LedgerJson.mapper().readValue(event.metaData(), Looker.class);
        return new Look(looker, stored.kind, stored.at, stored.several, stored.revealed, stored.breakGlass);
    }

    /** The payload; who looked is metadata, as in the ledger. */
    private record Stored(
            LookKind kind,
            @Nullable UUID at,
            @Nullable Several several,
            @Nullable Revealed revealed,
            @Nullable UUID breakGlass) {}
}
