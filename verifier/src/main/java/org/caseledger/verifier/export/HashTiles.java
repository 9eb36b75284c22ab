package org.caseledger.verifier.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseledger.verifier.merkle.HashValue;
import org.caseledger.verifier.merkle.TreeFrontier;
import org.caseledger.verifier.report.CheckReport;
import org.caseledger.verifier.report.Statement;

/** Computes the tiles of all levels from the leaves, keeps the newest of each level, and compares each with its file. */
final class HashTiles {
    private final ExportFolder folder;
    private final OlderParts older;
    private final CheckReport report;
    private final List<List<HashValue>> newest = new ArrayList<>();
    private final List<Long> full = new ArrayList<>();
    private int compared;

    HashTiles(ExportFolder folder, OlderParts older, CheckReport report) {
        this.folder = folder;
        this.older = older;
        this.report = report;
    }

    void add(HashValue leaf) {
        add(0, leaf);
    }

    /** Compares those at the right edge. */
    void end() {
        for (int level = 0; level < newest.size(); level++) {
            if (!newest.get(level).isEmpty()) {
                compare(level, newest.get(level));
            }
        }
    }

    int compared() {
        return compared;
    }

    private void add(int level, HashValue hash) {
        if (level == newest.size()) {
            newest.add(new ArrayList<>(TilePath.WIDTH));
            full.add(0L);
        }
        List<HashValue> tile = newest.get(level);
        tile.add(hash);
        if (tile.size() == TilePath.WIDTH) {
            compare(level, tile);
            TreeFrontier below = new TreeFrontier();
            tile.forEach(below::add);
            tile.clear();
            full.set(level, full.get(level) + 1);
            add(level + 1, below.root());
        }
    }

    private void compare(int level, List<HashValue> hashes) {
        TilePath tile = TilePath.ofHashes(level, full.get(level));
        String file = tile.file(hashes.size());
        byte[] expected = bytes(hashes);
        Optional<byte[]> there = folder.take(file);
        if (there.isEmpty()) {
            report.broken(Statement.EXPORT_FILE_ABSENT, file);
        } else if (!Arrays.equals(there.get(), expected)) {
            differs(level, tile, file, Arrays.mismatch(there.get(), expected) / HashValue.LENGTH);
        }
        compared++;
        older.check(tile, hashes.size(), width -> Arrays.copyOf(expected, width * HashValue.LENGTH));
    }

    private void differs(int level, TilePath tile, String file, int firstOther) {
        if (level == 0) {
            report.broken(Statement.LEAF_DIFFERS, tile.number() * TilePath.WIDTH + firstOther, file);
        } else {
            report.broken(Statement.TILE_DIFFERS, file, firstOther);
        }
    }

    private static byte[] bytes(List<HashValue> hashes) {
        byte[] bytes = new byte[hashes.size() * HashValue.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i).bytes(), 0, bytes, i * HashValue.LENGTH, HashValue.LENGTH);
        }
        return bytes;
    }
}
