package org.caseledger.local.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.caseledger.eventlog.Block;
import org.caseledger.eventlog.BrokenLog;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.eventlog.LogReader;
import org.caseledger.tree.EntryBundle;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.Tile;
import org.caseledger.tree.TreeHead;

/** Writes the tree over the first events of a log, and their entries. */
final class TreeExport {
    /** Events in one reading. */
    private static final int WINDOW = 5_000;

    private final TreeFolder folder;
    private final GrowingTree tree;
    private final List<Path> written = new ArrayList<>();
    private EntryBundle entries = new EntryBundle();

    TreeExport(TreeFolder folder) {
        this.folder = folder;
        this.tree = new GrowingTree(this::write);
    }

    /**
     * @param size how many events
     * @return what they are, fewer where the log has fewer
     */
    TreeHead write(LogReader log, long size) {
        List<Block> blocks = log.from(0, WINDOW);
        while (!blocks.isEmpty() && tree.size() < size) {
            for (Block block : blocks) {
                add(block, size);
            }
            blocks = log.from(blocks.get(blocks.size() - 1).next(), WINDOW);
        }
        tree.eachPartial(this::write);
        return tree.head();
    }

    /** What it has written of a log that is not what was signed would refuse the true one for ever. */
    void takeBack() {
        written.forEach(TreeFolder::remove);
    }

    /** What stands behind a hole is of other positions, and what is written once stays. */
    private void add(Block block, long size) {
        if (tree.size() < size && block.position() != tree.size()) {
            throw new BrokenLog(tree.size(), "is missing; what comes first behind it is block " + block.position());
        }
        for (LogEvent event : block.events()) {
            if (tree.size() < size) {
                add(event);
            }
        }
    }

    private void add(LogEvent event) {
        byte[] entry = Leaf.entry(event);
        entries.add(entry);
        tree.add(Leaf.hash(entry));
    }

    private void write(Tile tile, List<Hash> hashes) {
        writeOnce(folder.hashes(tile), TreeFolder.bytes(hashes));
        if (tile.level() == 0) {
            writeOnce(folder.entries(tile), entries.bytes());
            entries = new EntryBundle();
        }
    }

    private void writeOnce(Path file, byte[] content) {
        if (folder.writeOnce(file, content)) {
            written.add(file);
        }
    }
}
