package org.caseledger.verifier.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Against roots and proofs that Go's {@code golang.org/x/mod/sumdb/tlog} made. Leaf number i is the SHA-256 of i in decimal digits. */
class MerkleVectorsTest {
    private static final Path VECTORS =
            Path.of("../shared-events/src/test/resources/org/caseledger/tree/tree-vectors.txt");
    private static final int LEAVES = 66_000;
    private static final SortedMap<Integer, HashValue> ROOTS = roots();

    @Test
    void roots_are_those_another_program_computes() {
        assertThat(vectors("root"))
                .hasSize(18)
                .allSatisfy(vector -> assertThat(root(vector.get(1)).toString())
                        .as(vector.get(1))
                        .isEqualTo(vector.get(2)));
    }

    @Test
    void a_path_that_another_program_finds_leads_to_the_root() {
        assertThat(vectors("inclusion")).hasSize(8).allSatisfy(vector -> {
            long size = Long.parseLong(vector.get(1));
            InclusionPath path = new InclusionPath(Long.parseLong(vector.get(2)), hashes(vector));

            assertThat(path.rootFrom(leaf((int) path.index()), size)).contains(root(vector.get(1)));
            assertThat(path.rootFrom(leaf((int) path.index() + 1), size))
                    .isNotEqualTo(Optional.of(root(vector.get(1))));
        });
    }

    @Test
    void what_another_program_proves_consistent_is_so() {
        assertThat(vectors("consistency")).hasSize(9).allSatisfy(vector -> {
            HashValue larger = root(vector.get(1));
            HashValue smaller = root(vector.get(2));
            ConsistencyPath path =
                    new ConsistencyPath(Long.parseLong(vector.get(2)), Long.parseLong(vector.get(1)), hashes(vector));

            assertThat(path.proves(smaller, larger)).isTrue();
            assertThat(path.proves(leaf(1), larger)).isFalse();
            assertThat(path.proves(smaller, leaf(1))).isFalse();
            if (!path.nodes().isEmpty()) {
                List<HashValue> fewer = path.nodes().subList(1, path.nodes().size());
                assertThat(new ConsistencyPath(path.from(), path.to(), fewer).proves(smaller, larger))
                        .isFalse();
            }
        });
    }

    private static List<HashValue> hashes(List<String> vector) {
        return vector.subList(3, vector.size()).stream()
                .map(hex -> HashValue.of(HexFormat.of().parseHex(hex)))
                .toList();
    }

    private static HashValue root(String size) {
        return Objects.requireNonNull(ROOTS.get(Integer.valueOf(size)));
    }

    private static SortedMap<Integer, HashValue> roots() {
        SortedMap<Integer, HashValue> roots = new TreeMap<>();
        List<Integer> sizes = new ArrayList<>();
        vectors("root").forEach(vector -> sizes.add(Integer.valueOf(vector.get(1))));
        vectors("consistency").forEach(vector -> sizes.add(Integer.valueOf(vector.get(2))));
        TreeFrontier tree = new TreeFrontier();
        for (int size = 0; size <= LEAVES; size++) {
            if (sizes.contains(size)) {
                roots.put(size, tree.root());
            }
            tree.add(leaf(size));
        }
        return roots;
    }

    private static HashValue leaf(int number) {
        return HashValue.over(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    private static List<List<String>> vectors(String kind) {
        try {
            return Files.readAllLines(VECTORS).stream()
                    .map(line -> List.of(line.split(" ")))
                    .filter(vector -> vector.get(0).equals(kind))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
