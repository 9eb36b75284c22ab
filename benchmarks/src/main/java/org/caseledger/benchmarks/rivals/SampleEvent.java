package org.caseledger.benchmarks.rivals;

import java.time.LocalDate;
import java.util.UUID;

/** An event of the size the ledger's events have: with its metadata about 700 bytes of JSON. */
public record SampleEvent(
        UUID caseId, String centre, String district, LocalDate on, String service, int visit, String account) {}
