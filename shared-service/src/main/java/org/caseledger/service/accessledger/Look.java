package org.caseledger.service.accessledger;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.service.json.LedgerJson;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of a look, before anything is shown.
 *
 * @param at id of the case or call; absent for a look at several
 * @param several absent for a look at one
 */
public record Look(
        Looker looker,
        LookKind kind,
        @Nullable UUID at,
        @Nullable Several several) {
    /** Released for this look: one too many is possible, where an answer failed afterwards; one too few is not. */
    public static final String ONE = "LookedAtOne";

    public static final String SEVERAL = "LookedAtSeveral";

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

    public static Look at(Looker looker, LookKind kind, UUID one) {
        return new Look(looker, kind, one, null);
    }

    public static Look at(Looker looker, LookKind kind, Several several) {
        return new Look(looker, kind, null, several);
    }

    /** What the aggregates of all looks at this one begin with; no other aggregate does. */
    static String prefix(UUID one) {
        return one.toString() + BETWEEN;
    }

    /** Where those of all looks at this one end. */
    static String end(UUID one) {
        return one.toString() + (char) (BETWEEN + 1);
    }

    /** Each look has an aggregate of its own: nobody has to know how many there were before it. */
    LogEvent event(Instant time) {
        UUID id = UUID.randomUUID();
        return new LogEvent(
                id,
                at == null ? id.toString() : prefix(at) + id,
                at == null ? null : kind.of().aggregateType(),
                0,
                time,
                at == null ? SEVERAL : ONE,
                REVISION,
                LedgerJson.mapper().writeValueAsBytes(new Stored(kind, at, several)),
                LedgerJson.mapper().writeValueAsBytes(looker),
                null);
    }

    /** As it was stored. */
    public static Look of(LogEvent event) {
        Stored stored = LedgerJson.mapper().readValue(event.payload(), Stored.class);
        Looker looker = LedgerJson.mapper().readValue(event.metaData(), Looker.class);
        return new Look(looker, stored.kind, stored.at, stored.several);
    }

    /** The payload; who looked is metadata, as in the ledger. */
    private record Stored(
            LookKind kind, @Nullable UUID at, @Nullable Several several) {}
}
