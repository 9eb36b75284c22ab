package org.caseledger.local.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.caseledger.eventlog.Hash;
import org.caseledger.eventlog.Leaf;
import org.caseledger.local.log.CommandRefused;
import org.caseledger.local.log.ExpectedTree;
import org.caseledger.local.log.SignedCheckpoint;
import org.caseledger.tree.EntryBundle;
import org.caseledger.tree.GrowingTree;
import org.caseledger.tree.Tile;
import org.jspecify.annotations.Nullable;

/** Computes an exported tree again from its entries, and looks at what else lies among its files. */
public final class ExportCheck {
    private final TreeFolder folder;
    private final SignedCheckpoint signed;
    private final ExpectedTree earlier;
    private final List<String> faults = new ArrayList<>();
    private final GrowingTree tree = new GrowingTree(this::compare);

    /**
     * @param earlier with which it must begin; absent if nothing is compared
     * @throws CommandRefused where the folder holds no export
     */
    public ExportCheck(Path folder, @Nullable SignedCheckpoint earlier) {
        this.folder = new TreeFolder(folder);
        this.signed = SignedCheckpoint.in(this.folder.checkpoint());
        this.earlier = new ExpectedTree(earlier);
    }

    public SignedCheckpoint signed() {
        return signed;
    }

    /** What is wrong; nothing if all holds. */
    public List<String> faults() {
        long size = signed.checkpoint().head().size();
        for (long at = 0; at < size && faults.isEmpty(); at += Tile.WIDTH) {
            read(new Tile(0, at / Tile.WIDTH, (int) Math.min(Tile.WIDTH, size - at)));
        }
        if (faults.isEmpty()) {
            tree.eachPartial(this::compare);
        }
        if (faults.isEmpty() && !tree.head().equals(signed.checkpoint().head())) {
            faults.add("the entries make the root " + tree.head().root() + ", and the checkpoint says "
                    + signed.checkpoint().head().root());
        }
        if (faults.isEmpty()) {
            faults.addAll(earlier.faults());
        }
        EarlierParts parts = new EarlierParts(folder);
        faults.addAll(parts.contradictions());
        faults.addAll(parts.strangers());
        return List.copyOf(faults);
    }

    /** How many files are of events that the checkpoint does not have: nothing is known of them. */
    public long beyond() {
        return new EarlierParts(folder).beyond(signed.checkpoint().head().size());
    }

    private void read(Tile tile) {
        Path file = folder.entries(tile);
        Optional<byte[]> bundle = folder.content(file);
        if (bundle.isEmpty()) {
            faults.add(file + " is missing");
            return;
        }
        try {
            List<byte[]> entries = EntryBundle.entries(bundle.get());
            if (entries.size() != tile.width()) {
                faults.add("%s has %d entries, not %d".formatted(file, entries.size(), tile.width()));
                return;
            }
            entries.forEach(this::add);
        } catch (IllegalArgumentException e) {
            faults.add(file + ": " + e.getMessage());
        }
    }

    private void add(byte[] entry) {
        Hash leaf = Leaf.hash(entry);
        tree.add(leaf);
        earlier.see(() -> leaf);
    }

    private void compare(Tile tile, List<Hash> hashes) {
        Path file = folder.hashes(tile);
        if (folder.content(file)
                .filter(there -> Arrays.equals(there, TreeFolder.bytes(hashes)))
                .isEmpty()) {
            faults.add(file + " is missing, or is not of the entries below it");
        }
    }
}
