package org.caseledger.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Leaf;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.tree.Checkpoint;
import org.caseledger.tree.EntryBundle;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.MerkleTree;
import org.caseledger.tree.NoteKey;
import org.caseledger.tree.Tile;
import org.caseledger.tree.TreeHash;
import org.caseledger.verifier.written.LogWithTree;
import org.caseledger.verifier.written.WrittenEvent;
import org.caseledger.verifier.written.WrittenFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entries, leaves, tiles, bundles, proofs and checkpoints that the ledger's own code writes hold. */
class ProductExportTest {
    private static final int SIZE = 700;
    private static final LogWithTree LOG = LogWithTree.ofCases(SIZE, 40);
    private static final NoteKey KEY = NoteKey.generate("osc.example/1");

    private final WrittenFiles files = new WrittenFiles();
    private final List<Hash> leaves = new ArrayList<>();
    private final GrowingTree tree = new GrowingTree(this::write);
    private EntryBundle entries = new EntryBundle();

    @Test
    void an_export_of_the_ledger_holds(@TempDir Path folder) {
        grow();
        files.put("checkpoint", KEY.sign(new Checkpoint(KEY.name(), tree.head()).text()));

        VerifierAnswer answer =
                VerifierAnswer.to(List.of("export", files.folder(folder).toString(), "--key", KEY.verifier()));

        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
    }

    @Test
    void evidence_with_entries_and_proofs_of_the_ledger_holds(@TempDir Path folder) {
        grow();
        String checkpoint = KEY.sign(new Checkpoint(KEY.name(), tree.head()).text());
        WrittenFiles evidence = new WrittenFiles().put("checkpoint", checkpoint);
        for (int position = 5, sequence = 0; position < SIZE; position += 40, sequence++) {
            evidence.putEvent(sequence, LOG.events().get(position), proof(position, checkpoint));
            evidence.put(WrittenFiles.ofEvent(sequence, "entry"), Leaf.entry(event(position)));
        }

        VerifierAnswer answer = VerifierAnswer.to(List.of(
                "case", evidence.summed().zip(folder.resolve("case.zip")).toString(), "--key", KEY.verifier()));

        assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
    }

    private void grow() {
        for (int position = 0; position < SIZE; position++) {
            byte[] entry = Leaf.entry(event(position));
            leaves.add(Leaf.hash(entry));
            entries.add(entry);
            tree.add(Leaf.hash(entry));
        }
        tree.eachPartial(this::write);
    }

    private void write(Tile tile, List<Hash> hashes) {
        ByteBuffer bytes = ByteBuffer.allocate(hashes.size() * 32);
        hashes.forEach(hash -> bytes.put(hash.bytes()));
        files.put("tile/" + tile.path(), bytes.array());
        if (tile.level() == 0) {
            files.put("tile/entries/" + tile.path().substring(2), entries.bytes());
            entries = new EntryBundle();
        }
    }

    private String proof(int position, String checkpoint) {
        MerkleTree whole = new MerkleTree(SIZE, this::hash);
        StringBuilder lines = new StringBuilder("c2sp.org/tlog-proof@v1\nindex " + position + "\n");
        whole.inclusion(position)
                .forEach(hash -> lines.append(Base64.getEncoder().encodeToString(hash.bytes()))
                        .append('\n'));
        return lines + "\n" + checkpoint;
    }

    /** Of a level: a root over as many leaves as a tile is wide. */
    private Hash hash(int level, long place) {
        int first = (int) place * Tile.WIDTH;
        return level == 0 ? leaves.get((int) place) : TreeHash.root(leaves.subList(first, first + Tile.WIDTH));
    }

    private static LogEvent event(int position) {
        WrittenEvent event = LOG.events().get(position);
        return new LogEvent(
                event.id(),
                event.aggregate(),
                event.aggregateType(),
                event.sequence(),
                Instant.ofEpochMilli(event.millis()),
                event.type(),
                "1",
                event.payload(),
                event.metadata(),
                event.sealed());
    }
}
