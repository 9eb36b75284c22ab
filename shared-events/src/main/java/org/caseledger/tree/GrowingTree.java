package org.caseledger.tree;

import java.util.ArrayList;
import java.util.List;
import org.caseledger.eventlog.Hash;

/** A tree that grows leaf by leaf, of which the right edge is kept: the newest hashes of each level, up to a tile. */
public final class GrowingTree {
    private final FullTiles full;
    private final List<List<Hash>> edge = new ArrayList<>();
    private long size;

    /** @param full is given each tile once it is full */
    public GrowingTree(FullTiles full) {
        this.full = full;
    }

    public GrowingTree() {
        this((tile, hashes) -> {});
    }

    /** Takes tiles that will not change any more. */
    @FunctionalInterface
    public interface FullTiles {
        void take(Tile tile, List<Hash> hashes);
    }

    public void add(Hash leaf) {
        size++;
        add(0, leaf);
    }

    public TreeHead head() {
        return new TreeHead(size, new MerkleTree(size, this::ofEdge).root());
    }

    public long size() {
        return size;
    }

    /** Tiles that are not full, of each level that has one, with their hashes. */
    public void eachPartial(FullTiles partial) {
        for (int level = 0; level < edge.size(); level++) {
            List<Hash> hashes = edge.get(level);
            if (!hashes.isEmpty()) {
                partial.take(new Tile(level, tiles(level), hashes.size()), List.copyOf(hashes));
            }
        }
    }

    private void add(int level, Hash hash) {
        if (level == edge.size()) {
            edge.add(new ArrayList<>(Tile.WIDTH));
        }
        List<Hash> newest = edge.get(level);
        newest.add(hash);
        if (newest.size() == Tile.WIDTH) {
            List<Hash> hashes = List.copyOf(newest);
            newest.clear();
            full.take(new Tile(level, tiles(level) - 1, Tile.WIDTH), hashes);
            add(level + 1, TreeHash.root(hashes));
        }
    }

    /** Full ones of a level. */
    private long tiles(int level) {
        return size >> (level + 1) * Tile.HEIGHT;
    }

    /** A root is computed of hashes at the edge alone. */
    private Hash ofEdge(int level, long place) {
        return edge.get(level).get(Math.toIntExact(place - tiles(level) * Tile.WIDTH));
    }
}
