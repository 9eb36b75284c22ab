package org.caseledger.query.cases;

import java.time.LocalDate;
import org.caseledger.events.FollowUpOutcome;

/** How she was when she was last followed up, or that it was tried. */
public record LatestFollowUp(LocalDate on, FollowUpOutcome outcome) {}
