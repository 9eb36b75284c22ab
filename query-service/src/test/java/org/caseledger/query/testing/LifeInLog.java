package org.caseledger.query.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Head;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.Role;
import org.caseledger.service.json.LedgerJson;

/** Blocks of one event each, of a log that holds one case. */
public final class LifeInLog {
    private static final Instant NOON = Instant.parse("2025-12-01T06:30:00Z");
    private static final Who WORKER = new Who("case-worker-1", Role.CASE_WORKER, "BR-PAT-01");

    private LifeInLog() {}

    public static List<Block> of(List<CaseEvent> events) {
        List<Block> blocks = new ArrayList<>();
        Head head = Head.EMPTY;
        for (CaseEvent event : events) {
            Block block = Block.seal(head, NOON, "test", List.of(), List.of(Leaf.of(logged(event, blocks.size()))));
            blocks.add(block);
            head = block.asHead();
        }
        return blocks;
    }

    private static LogEvent logged(CaseEvent event, long sequence) {
        return new LogEvent(
                UUID.randomUUID(),
                event.caseId().toString(),
                "Case",
                sequence,
                NOON,
                event.getClass().getSimpleName(),
                "1",
                LedgerJson.mapper().writeValueAsBytes(event),
                LedgerJson.mapper().writeValueAsBytes(WORKER.metaData()),
                null);
    }
}
