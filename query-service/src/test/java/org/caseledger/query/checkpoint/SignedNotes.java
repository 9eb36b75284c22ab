package org.caseledger.query.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.caseledger.eventlog.Hash;

/** Every text that was ever signed, with the log as it stood then. Judges by roots of its own computing. */
final class SignedNotes {
    private final List<Signed> all = new ArrayList<>();

    private record Signed(String text, List<Hash> log) {
        int size() {
            return Integer.parseInt(text.split("\n")[1]);
        }

        String root() {
            return text.split("\n")[2];
        }
    }

    void add(String text, List<Hash> log) {
        all.add(new Signed(text, List.copyOf(log)));
    }

    /** Whether all of them are beginnings of it. */
    boolean fit(List<Hash> log) {
        return all.stream()
                .allMatch(note -> note.size() <= log.size() && note.root().equals(root(log.subList(0, note.size()))));
    }

    void areOfOneHistory() {
        for (Signed note : all) {
            assertThat(note.size())
                    .as(note.text())
                    .isLessThanOrEqualTo(note.log().size());
            List<Hash> covered = note.log().subList(0, note.size());
            assertThat(note.root()).isEqualTo(root(covered));
            for (Signed other : all) {
                int both = Math.min(note.size(), other.size());
                assertThat(covered.subList(0, both))
                        .as("what %d and %d events that were signed begin with", note.size(), other.size())
                        .isEqualTo(other.log().subList(0, both));
            }
        }
    }

    /** As RFC 6962 defines it, without any shorter way. */
    private static String root(List<Hash> leaves) {
        return Base64.getEncoder().encodeToString(hash(leaves).bytes());
    }

    private static Hash hash(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        ByteArrayOutputStream node = new ByteArrayOutputStream();
        if (!leaves.isEmpty()) {
            int middle = 1;
            while (2 * middle < leaves.size()) {
                middle *= 2;
            }
            node.write(1);
            node.writeBytes(hash(leaves.subList(0, middle)).bytes());
            node.writeBytes(hash(leaves.subList(middle, leaves.size())).bytes());
        }
        return Hash.over(node.toByteArray());
    }
}
