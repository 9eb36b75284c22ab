package org.caseledger.query.checkpoint;

import java.time.Duration;
import java.util.List;
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
     * The note with their cosignatures.
     *
     * @param mostIntended that was ever intended to be signed here, also by others by now
     * @throws SignerRefuses where one of them saw what does not fit
     * @throws IllegalStateException where fewer cosign than must: it is to be tried again
     */
    String cosigned(String note, MerkleTree tree, LongSupplier mostIntended) {
        StringBuilder with = new StringBuilder(note);
        int given = 0;
        for (Witness witness : all) {
            String cosignature = witness.cosign(note, tree, mostIntended);
            with.append(cosignature);
            given += cosignature.isEmpty() ? 0 : 1;
        }
        if (given < quorum) {
            throw new IllegalStateException(
                    "%d of %d witnesses cosigned, and %d must".formatted(given, all.size(), quorum));
        }
        cosigned = System.nanoTime();
        return with.toString();
    }
}
