package org.caseledger.query.caseregister;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One case as it stands.
 *
 * @param linkedFrom cases that name this one in their links, and what they call it
 * @param allowedActions names of the commands that the caller may try
 * @param position of the newest event the register has
 * @param time when that was recorded
 */
record CaseAnswer(
        UUID id,
        @JsonUnwrapped CaseSummary summary,
        List<Link> linkedFrom,
        List<String> allowedActions,
        long position,
        Instant time) {}
