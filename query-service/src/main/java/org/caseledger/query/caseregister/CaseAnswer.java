package org.caseledger.query.caseregister;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.LinkedCase;
import org.caseledger.query.listing.AnsweredAt;
import org.caseledger.query.listing.KnownAt;
import org.caseledger.query.listing.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * One case as it stands, or as it stood at a moment.
 *
 * @param linkedFrom cases that name this one in their links, and what they call it
 * @param allowedActions names of the commands that the caller may try; none for a moment
 * @param underSeal what the caller may ask for at the command service, in the role in which this is read; absent for a moment
 * @param asOf the day it shows; absent for how it stands
 * @param knownAt as asked; absent for what is known by now
 * @param position of the newest event that counts as known
 * @param time when that was recorded
 */
record CaseAnswer(
        UUID id,
        @JsonUnwrapped CaseSummary summary,
        List<LinkedCase> linkedFrom,
        List<String> allowedActions,
        @Nullable UnderSeal underSeal,
        @Nullable LocalDate asOf,
        @Nullable KnownAt knownAt,
        long position,
        Instant time)
        implements Versioned {

    static CaseAnswer now(
            CaseInRegister found,
            List<LinkedCase> linkedFrom,
            List<String> allowedActions,
            UnderSeal underSeal,
            AnsweredAt at) {
        return new CaseAnswer(
                found.id(),
                found.summary(),
                linkedFrom,
                allowedActions,
                underSeal,
                null,
                null,
                at.position(),
                at.time());
    }

    @Override
    public @Nullable Long versionNow() {
        return asOf == null && knownAt == null ? summary.version() : null;
    }

    static CaseAnswer then(
            UUID id,
            CaseSummary then,
            List<LinkedCase> linkedFrom,
            LocalDate asOf,
            @Nullable KnownAt knownAt,
            AnsweredAt at) {
        return new CaseAnswer(id, then, linkedFrom, List.of(), null, asOf, knownAt, at.position(), at.time());
    }
}
