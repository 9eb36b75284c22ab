package org.caseledger.service.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which cases of a scope a caller sees one by one.
 *
 * @param duties whose status and duties are seen; all of the scope if absent
 * @param classification of which it is seen as well what was done to her, at which risk she is, and what came of it; all if absent
 */
public record CasesInSight(
        @Nullable Set<UUID> duties, @Nullable Set<UUID> classification) {
    public static final CasesInSight ALL = new CasesInSight(null, null);

    public CasesInSight {
        duties = duties == null ? null : Set.copyOf(duties);
        classification = classification == null ? null : Set.copyOf(classification);
    }

    boolean hasDutiesOf(UUID id) {
        return duties == null || duties.contains(id);
    }

    boolean hasClassificationOf(UUID id) {
        return classification == null || classification.contains(id);
    }

    /** Whether each one that is seen is seen with its classification. */
    public boolean isWhole() {
        return classification == null || classification.equals(duties);
    }
}
