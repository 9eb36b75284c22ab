package org.caseledger.query.tree;

import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogReader;
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
            for (int i = 0; i < block.events().size(); i++) {
                long position = block.position() + i;
                if (position >= first && position < first + tile.width()) {
                    bundle.add(Leaf.entry(block.events().get(i)));
                }
            }
        }
        return bundle.bytes();
    }
}
