package org.caseledger.local.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.events.CheckpointTaken;
import org.caseledger.events.FiguresPublished;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether the blocks whose hashes events name are still those. A block's hash covers when its events were recorded, which no leaf does; the event
 * that names it is a leaf. So who rewrites times contradicts such an event, and who rewrites that too contradicts what was signed.
 */
final class NamedBlocks {
    private static final String FIGURES = FiguresPublished.class.getSimpleName();
    private static final Set<String> NAMING = Set.of(FIGURES, CheckpointTaken.class.getSimpleName());

    private final LogReader log;
    private final long signed;
    private final JsonMapper json = new JsonMapper();
    private final FaultsOfOneKind faults = new FaultsOfOneKind();
    private long held;

    /** @param signed how many events a checkpoint has, which somebody kept */
    NamedBlocks(LogReader log, long signed) {
        this.log = log;
        this.signed = signed;
    }

    void see(Block block) {
        for (RecordedEvent recorded : block.recorded()) {
            if (NAMING.contains(recorded.event().type())) {
                see(recorded.event(), recorded.position());
            }
        }
    }

    /** In the order of the log. */
    List<String> faults() {
        return faults.all();
    }

    /** So many events have the times that a signed event holds them to. */
    long held() {
        return held;
    }

    private void see(LogEvent event, long position) {
        try {
            JsonNode named = json.readTree(event.payload()).path("checkpoint");
            if (named.isObject()) {
                compare(named.path("size").asLong(0), named.path("block").asString(""), position);
            } else if (!named.isMissingNode() || !isFirstOfFigures(event)) {
                faults.add("position " + position + " names no block");
            }
        } catch (JacksonException e) {
            faults.add("position " + position + " names a block in a way that cannot be read");
        }
    }

    /** Those of revision 1 name none. */
    private static boolean isFirstOfFigures(LogEvent event) {
        return event.type().equals(FIGURES) && event.revision().equals("1");
    }

    private void compare(long size, String hash, long position) {
        Optional<String> found = size > 0 && size <= position
                ? log.holding(size - 1).map(block -> block.hash().toString())
                : Optional.empty();
        if (!found.equals(Optional.of(hash))) {
            faults.add(
                    "position %d says that the block of position %d has hash %s, but that is %s: times of recording or contents were rewritten"
                            .formatted(position, size - 1, hash, found.orElse("none before it")));
        } else if (position < signed) {
            held = size;
        }
    }
}
