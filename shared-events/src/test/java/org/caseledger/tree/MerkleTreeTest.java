package org.caseledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.caseledger.eventlog.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against roots, proofs and paths that Go's {@code golang.org/x/mod/sumdb/tlog} made. Leaf number i is the SHA-256 of i in decimal digits. */
class MerkleTreeTest {
    private static final int LEAVES = 66_000;
    private static final List<List<Hash>> LEVELS = levels();

    @Test
    void roots_are_those_another_program_computes() {
        List<List<String>> vectors = vectors("root");

        assertThat(vectors)
                .hasSize(18)
                .allSatisfy(vector -> assertThat(tree(vector.get(1)).root().toString())
                        .as(vector.get(1))
                        .isEqualTo(vector.get(2)));
    }

    @Test
    void inclusion_is_proved_by_the_path_another_program_finds() {
        List<List<String>> vectors = vectors("inclusion");

        assertThat(vectors)
                .hasSize(8)
                .allSatisfy(vector -> assertThat(texts(tree(vector.get(1)).inclusion(Long.parseLong(vector.get(2)))))
                        .isEqualTo(vector.subList(3, vector.size())));
    }

    @Test
    void consistency_is_proved_by_the_path_another_program_finds() {
        List<List<String>> vectors = vectors("consistency");

        assertThat(vectors)
                .hasSize(9)
                .allSatisfy(vector -> assertThat(texts(tree(vector.get(1)).consistency(Long.parseLong(vector.get(2)))))
                        .isEqualTo(vector.subList(3, vector.size())));
    }

    @Test
    void a_tile_has_the_path_another_program_gives_it() {
        List<List<String>> vectors = vectors("path");

        assertThat(vectors).hasSize(5).allSatisfy(vector -> {
            Tile tile = new Tile(
                    Integer.parseInt(vector.get(1)), Long.parseLong(vector.get(2)), Integer.parseInt(vector.get(3)));
            assertThat(tile.path()).isEqualTo(vector.get(4));
            assertThat(Tile.of(vector.get(4))).contains(tile);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0/x000/001",
                "0/1",
                "0/x001/x002",
                "00/001",
                "0/001.p/256",
                "0/001.p/0",
                "0/001.p/017",
                "64/000",
                "0/000/",
                "-1/000",
                "0/x999/x999/x999/x999/x999/x999/x999/999",
                ""
            })
    void what_is_spelt_otherwise_is_no_tile(String path) {
        assertThat(Tile.of(path)).isEmpty();
    }

    @Test
    void a_tile_is_in_a_tree_that_has_all_of_its_hashes() {
        assertThat(new Tile(0, 1, 3).isIn(259)).isTrue();
        assertThat(new Tile(0, 1, 3).isIn(258)).isFalse();
        assertThat(new Tile(1, 0, 2).isIn(512)).isTrue();
        assertThat(new Tile(1, 0, 2).isIn(511)).isFalse();
        assertThat(new Tile(63, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new Tile(0, Long.MAX_VALUE / 2, 1).isIn(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void what_a_tree_does_not_have_is_not_proved() {
        assertThatThrownBy(() -> tree("5").inclusion(5)).hasMessageContaining("has no leaf 5");
        assertThatThrownBy(() -> tree("5").consistency(6)).hasMessageContaining("one of 6");
        assertThatThrownBy(() -> tree("5").consistency(0)).hasMessageContaining("one of 0");
        assertThatThrownBy(() -> tree("-1")).hasMessageContaining("-1 leaves");
    }

    private static MerkleTree tree(String size) {
        return new MerkleTree(
                Long.parseLong(size), (level, place) -> LEVELS.get(level).get(Math.toIntExact(place)));
    }

    private static List<List<Hash>> levels() {
        List<List<Hash>> levels = new ArrayList<>();
        List<Hash> level =
                IntStream.range(0, LEAVES).mapToObj(MerkleTreeTest::leaf).toList();
        while (!level.isEmpty()) {
            levels.add(level);
            List<Hash> below = level;
            level = IntStream.range(0, below.size() / Tile.WIDTH)
                    .mapToObj(tile -> TreeHash.root(below.subList(tile * Tile.WIDTH, (tile + 1) * Tile.WIDTH)))
                    .toList();
        }
        return levels;
    }

    private static Hash leaf(int number) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256")
                    .digest(Integer.toString(number).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::toString).toList();
    }

    private static List<List<String>> vectors(String kind) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MerkleTreeTest.class.getResourceAsStream("tree-vectors.txt")),
                StandardCharsets.US_ASCII))) {
            return lines.lines()
                    .map(line -> Arrays.asList(line.split(" ")))
                    .filter(vector -> vector.get(0).equals(kind))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
