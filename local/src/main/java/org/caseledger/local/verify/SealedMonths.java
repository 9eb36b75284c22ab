package org.caseledger.local.verify;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.AccessLogDropped;
import org.caseledger.events.AccessLogSealed;
import org.caseledger.local.log.StoredLog;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the months of the access ledger are what the log says that they were when they ended. The log is signed, and they are not: who
 * changes, removes or adds a look contradicts an event of it. Those that have not ended are {@link OpenMonths}.
 */
final class SealedMonths {
    private static final String SEALED = AccessLogSealed.class.getSimpleName();
    private static final String DROPPED = AccessLogDropped.class.getSimpleName();

    private final SortedMap<String, SealedMonth> kept = new TreeMap<>();
    private final JsonMapper json = new JsonMapper();
    private final FaultsOfOneKind faults = new FaultsOfOneKind();
    private final OpenMonths open = new OpenMonths();

    void see(Block block) {
        open.see(block);
        for (LogEvent event : block.events()) {
            if (event.type().equals(SEALED) || event.type().equals(DROPPED)) {
                see(event);
            }
        }
    }

    private void see(LogEvent event) {
        try {
            JsonNode said = json.readTree(event.payload());
            String month = said.path("month").asString("");
            open.leave(month);
            if (event.type().equals(DROPPED)) {
                kept.remove(month);
            } else {
                kept.put(
                        month,
                        new SealedMonth(
                                month,
                                said.path("size").asLong(0),
                                said.path("root").asString(""),
                                said.path("block").asString("")));
            }
        } catch (JacksonException e) {
            faults.add("a month of the access ledger is sealed in a way that cannot be read");
        }
    }

    /** @throws org.caseledger.local.log.CommandRefused if they cannot be read */
    CheckedMonths check(StoredLog log) {
        List<StoredMonth> stored =
                kept.values().stream().map(month -> StoredMonth.of(log, month)).toList();
        boolean areAtHand = log.hasAccess();
        if (areAtHand) {
            stored.stream().flatMap(month -> month.faults().stream()).forEach(faults::add);
        }
        OpenMonths.Checked notSealed = open.check(log);
        notSealed.faults().forEach(faults::add);
        return new CheckedMonths(areAtHand ? stored.size() : 0, stored.size(), notSealed.sound(), faults.all());
    }
}
