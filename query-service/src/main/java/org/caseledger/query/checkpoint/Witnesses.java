package org.caseledger.query.checkpoint;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.caseledger.tree.MerkleTree;
import org.jspecify.annotations.Nullable;

/** Those who cosign. They are asked at the start, for each checkpoint, and now and then also without news: a cosignature says how fresh it is. */
final class Witnesses {
    private final List<Witness> all;
    private final int quorum;
    private final Duration fresh;
    private volatile @Nullable Long cosigned;

    /**
     * @param quorum so many must cosign a checkpoint before it is published
     * @param fresh they are asked again after so long
     */
    Witnesses(List<Witness> all, int quorum, Duration fresh) {
        if (quorum < 0 || quorum > all.size()) {
            throw new IllegalArgumentException(
                    "of %d witnesses %d cannot cosign; 0 to %d can".formatted(all.size(), quorum, all.size()));
        }
        this.all = List.copyOf(all);
        this.quorum = quorum;
        this.fresh = fresh;
    }

    static Witnesses none() {
        return new Witnesses(List.of(), 0, Duration.ZERO);
    }

    /** Whether it is time, although there may be nothing new. */
    boolean areToBeAsked() {
        Long last = cosigned;
        return !all.isEmpty() && (last == null || System.nanoTime() - last > fresh.toNanos());
    }

    /**
     * Asks them at the start, before anything new is signed.
     *
     * @param note of what was intended last
     * @return whether so many of them remember it that at least one saw whatever was published
     * @throws SignerRefuses where one of them saw what does not fit
     * @throws IllegalStateException where fewer cosign than must: it is to be tried again
     */
    boolean vouch(String note, MerkleTree tree, LongSupplier mostIntended) {
        return asked(note, tree, mostIntended).keySet().stream()
                        .filter(Witness::remembers)
                        .count()
                >= Math.max(quorum, all.size() - quorum + 1);
    }

    /**
     * The note with their cosignatures.
     *
     * @param mostIntended that was ever intended to be signed here, also by others by now
     * @throws SignerRefuses where one of them saw what does not fit
     * @throws IllegalStateException where fewer cosign than must: it is to be tried again
     */
    String cosigned(String note, MerkleTree tree, LongSupplier mostIntended) {
        String with = note + String.join("", asked(note, tree, mostIntended).values());
        cosigned = System.nanoTime();
        return with;
    }

    private Map<Witness, String> asked(String note, MerkleTree tree, LongSupplier mostIntended) {
        Map<Witness, String> given = new LinkedHashMap<>();
        for (Witness witness : all) {
            String cosignature = witness.cosign(note, tree, mostIntended);
            if (!cosignature.isEmpty()) {
                given.put(witness, cosignature);
            }
        }
        boolean isEmpty = tree.size() == 0; // not all cosign that a log is empty, and all say if they saw it otherwise
        long heard = isEmpty ? all.stream().filter(Witness::answered).count() : given.size();
        if (heard < quorum) {
            throw new IllegalStateException("%d of %d witnesses %s, and %d must"
                    .formatted(heard, all.size(), isEmpty ? "answered" : "cosigned", quorum));
        }
        return given;
    }
}
