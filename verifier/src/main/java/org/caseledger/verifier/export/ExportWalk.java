package org.caseledger.verifier.export;

import java.util.List;
import java.util.Optional;
import org.caseledger.verifier.entry.EventEntry;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.merkle.MerkleHash;
import org.caseledger.verifier.merkle.TreeFrontier;
import org.caseledger.verifier.note.LogCheckpoint;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Malformed;
import org.caseledger.verifier.report.Statement;
import org.caseledger.verifier.trust.EarlierCheckpoint;
import org.jspecify.annotations.Nullable;

/** Goes over all entries of an export once, and keeps of them what the root, the tiles and the order need. */
final class ExportWalk {
    private final ExportFolder folder;
    private final LogCheckpoint checkpoint;
    private final @Nullable EarlierCheckpoint earlier;
    private final CheckReport report;
    private final TreeFrontier tree = new TreeFrontier();
    private final OlderParts older;
    private final EntryBundleFiles bundles;
    private final HashTiles tiles;
    private final EventStreams streams;

    ExportWalk(ExportFolder folder, LogCheckpoint checkpoint, @Nullable EarlierCheckpoint earlier, CheckReport report) {
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.earlier = earlier;
        this.report = report;
        this.older = new OlderParts(folder, report);
        this.bundles = new EntryBundleFiles(folder, older, report);
        this.tiles = new HashTiles(folder, older, report);
        this.streams = new EventStreams(report);
    }

    void check() {
        int before = report.brokenSoFar();
        compareWithEarlier();
        while (tree.size() < checkpoint.size()) {
            Optional<List<byte[]>> entries = bundles.read(
                    tree.size() / TilePath.WIDTH, (int) Math.min(TilePath.WIDTH, checkpoint.size() - tree.size()));
            if (entries.isEmpty()) {
                report.unseen(Statement.REST_NOT_READ, tree.size());
                return;
            }
            entries.get().forEach(this::add);
        }
        tiles.end();
        folder.left().forEach(file -> report.broken(Statement.EXPORT_FILE_LEFT, file));
        compareRoot();
        if (report.brokenSoFar() == before) {
            report.holds(Statement.STREAMS_HOLD, tree.size(), streams.aggregates());
            report.holds(Statement.TILES_HOLD, tiles.compared(), older.found());
        }
    }

    private void add(byte[] entry) {
        HashValue leaf = MerkleHash.leaf(entry);
        tiles.add(leaf);
        try {
            streams.follow(tree.size(), EventEntry.read(entry));
        } catch (Malformed e) {
            report.broken(Statement.ENTRY_MALFORMED, tree.size(), e.remark());
        }
        tree.add(leaf);
        compareWithEarlier();
    }

    private void compareWithEarlier() {
        if (earlier != null && earlier.checkpoint().size() == tree.size()) {
            earlier.check(tree.root(), report);
        }
    }

    private void compareRoot() {
        if (tree.root().equals(checkpoint.root())) {
            report.holds(Statement.ROOT_HOLDS, checkpoint.root());
        } else {
            report.broken(Statement.ROOT_DIFFERS, tree.root(), checkpoint.root());
        }
    }
}
