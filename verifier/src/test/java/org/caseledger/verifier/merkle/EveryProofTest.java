package org.caseledger.verifier.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.caseledger.verifier.written.LogWithTree;
import org.junit.jupiter.api.Test;

/** All proofs in all trees of up to 24 leaves: the right one proves, and no other does. */
class EveryProofTest {
    private static final int LARGEST = 24;
    private static final LogWithTree LOG = LogWithTree.ofCases(LARGEST);

    @Test
    void a_path_leads_from_its_leaf_to_the_root_and_from_no_other_place() {
        for (int size = 1; size <= LARGEST; size++) {
            LogWithTree log = LOG.first(size);
            HashValue root = HashValue.of(log.root(0, size));
            for (int leaf = 0; leaf < size; leaf++) {
                List<HashValue> siblings = hashes(log.inclusion(leaf));
                HashValue hash = MerkleHash.leaf(LOG.events().get(leaf).entry());
                for (int index = 0; index < size; index++) {
                    assertThat(new InclusionPath(index, siblings)
                                    .rootFrom(hash, size)
                                    .equals(Optional.of(root)))
                            .as("leaf %d of %d at %d", leaf, size, index)
                            .isEqualTo(index == leaf);
                }
            }
        }
    }

    @Test
    void consistency_is_proved_between_the_two_sizes_alone() {
        for (int to = 1; to <= LARGEST; to++) {
            HashValue larger = root(to);
            for (int from = 0; from <= to; from++) {
                List<HashValue> nodes = hashes(LOG.first(to).consistency(from));
                assertThat(new ConsistencyPath(from, to, nodes).proves(root(from), larger))
                        .as("%d to %d", from, to)
                        .isTrue();
                for (int other = 0; other <= to; other++) {
                    if (other != from) {
                        assertThat(new ConsistencyPath(from, to, nodes).proves(root(other), larger))
                                .as("%d to %d, shown %d", from, to, other)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void a_path_that_is_too_short_for_its_size_proves_nothing() {
        List<HashValue> toThree = hashes(LOG.first(3).consistency(2));

        assertThat(new ConsistencyPath(2, 3, toThree).proves(root(2), root(3))).isTrue();
        assertThat(new ConsistencyPath(2, 5, toThree).proves(root(2), root(3))).isFalse();
    }

    private static HashValue root(int size) {
        return HashValue.of(LOG.root(0, size));
    }

    private static List<HashValue> hashes(List<String> base64) {
        return base64.stream().map(HashValue::ofBase64).toList();
    }
}
