package org.caseledger.query.tree;

import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogReader;
import org.caseledger.eventlog.RecordedEvent;
import org.caseledger.tree.EntryBundle;
import org.caseledger.tree.Tile;
import org.springframework.stereotype.Component;

/** Entries as C2SP {@code tlog-tiles} bundles them, read from the log: what is derived is not stored. */
@Component
final class EntryBundles {
    private final LogReader log;

    EntryBundles(LogReader log) {
        this.log = log;
    }

    /** @param tile of leaves that the log has */
    byte[] bytes(Tile tile) {
        EntryBundle bundle = new EntryBundle();
        long first = tile.index() * Tile.WIDTH;
        for (Block block : log.from(first, tile.width())) {
            for (RecordedEvent recorded : block.recorded()) {
                if (recorded.position() >= first && recorded.position() < first + tile.width()) {
                    bundle.add(Leaf.entry(recorded.event()));
                }
            }
        }
        return bundle.bytes();
    }
}
