package org.caseledger.command.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.LegalHoldReason;
import org.jspecify.annotations.Nullable;

/**
 * How far a case is from being forgotten.
 *
 * @param status of the case, of which only a closed one is forgotten
 * @param keptUntil day from which on the retention of a closed case is no more in the way; absent for others
 * @param legalHolds that stand
 * @param approvals by how many persons its erasure is approved, as far as nothing since has made that void here
 * @param cases that are to be forgotten with it, itself among them
 * @param underWay whether two persons have approved it in each of them, so that it is done unless something comes in the way
 * @param keyDeletedAt from when on its keys are deleted; absent while it is not forgotten
 * @param unrecoverableFrom day by which every copy of them is planned to be beyond reading
 * @param copiesOpenWith wrapping keys with which a copy still opens; none where all are destroyed
 */
record ErasureState(
        UUID id,
        CaseStatus status,
        @Nullable LocalDate keptUntil,
        List<LegalHoldReason> legalHolds,
        int approvals,
        List<UUID> cases,
        boolean underWay,
        @Nullable Instant keyDeletedAt,
        @Nullable LocalDate unrecoverableFrom,
        List<Integer> copiesOpenWith) {}
