package org.caseledger.query.tree;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogReader;
import org.caseledger.tree.Tile;
import org.springframework.stereotype.Component;

/** Entries as C2SP {@code tlog-tiles} bundles them, read from the log: what is derived is not stored. */
@Component
final class EntryBundles {
    private static final int LONGEST = 0xffff;

    private final LogReader log;

    EntryBundles(LogReader log) {
        this.log = log;
    }

    /** @param tile of leaves that the log has */
    byte[] bytes(Tile tile) {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        long first = tile.index() * Tile.WIDTH;
        for (Block block : log.from(first, tile.width())) {
            for (int i = 0; i < block.events().size(); i++) {
                long position = block.position() + i;
                if (position >= first && position < first + tile.width()) {
                    add(Leaf.entry(block.events().get(i)), bundle);
                }
            }
        }
        return bundle.toByteArray();
    }

    private static void add(byte[] entry, ByteArrayOutputStream bundle) {
        if (entry.length > LONGEST) {
            throw new IllegalStateException("no bundle takes an entry of " + entry.length + " bytes");
        }
        bundle.writeBytes(
                ByteBuffer.allocate(Short.BYTES).putShort((short) entry.length).array());
        bundle.writeBytes(entry);
    }
}
