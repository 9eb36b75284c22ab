package org.caseledger.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Leaf;
import org.junit.jupiter.api.Test;

class GrowingTreeTest {
    private static final int LEAVES = 66_000;

    @Test
    void it_has_the_root_of_the_whole_tree_at_each_size() {
        Map<Integer, List<Hash>> levels = new TreeMap<>();
        GrowingTree tree = new GrowingTree((tile, hashes) -> {
            levels.computeIfAbsent(tile.level() + 1, level -> new ArrayList<>()).add(TreeHash.root(hashes));
        });
        List<Hash> leaves = levels.computeIfAbsent(0, level -> new ArrayList<>());
        assertThat(tree.head()).isEqualTo(TreeHead.EMPTY);
        for (int i = 0; i < LEAVES; i++) {
            leaves.add(leaf(i));
            tree.add(leaf(i));
            if (i < 700 || i % 251 == 0 || i > 65_500 && i < 65_600) {
                assertThat(tree.head())
                        .isEqualTo(new TreeHead(
                                i + 1,
                                new MerkleTree(
                                                i + 1,
                                                (level, place) -> Objects.requireNonNull(levels.get(level))
                                                        .get((int) place))
                                        .root()));
            }
        }
    }

    @Test
    void each_tile_is_given_once_it_is_full_and_the_edge_when_it_is_asked_for() {
        Map<Tile, List<Hash>> tiles = new HashMap<>();
        GrowingTree tree = new GrowingTree(tiles::put);
        IntStream.range(0, LEAVES).forEach(i -> tree.add(leaf(i)));

        assertThat(tiles.keySet())
                .hasSize(257 + 1)
                .allMatch(Tile::isFull)
                .contains(new Tile(0, 256, 256), new Tile(1, 0, 256));
        assertThat(tiles.get(new Tile(0, 3, 256))).startsWith(leaf(3 * 256)).endsWith(leaf(4 * 256 - 1));
        Map<Tile, List<Hash>> edge = new HashMap<>();
        tree.eachPartial(edge::put);
        assertThat(edge.keySet())
                .containsExactlyInAnyOrder(new Tile(0, 257, 208), new Tile(1, 1, 1), new Tile(2, 0, 1));
        assertThat(edge.get(new Tile(2, 0, 1)))
                .containsExactly(TreeHash.root(Objects.requireNonNull(tiles.get(new Tile(1, 0, 256)))));
    }

    private static Hash leaf(int number) {
        return Leaf.hash(new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number});
    }
}
