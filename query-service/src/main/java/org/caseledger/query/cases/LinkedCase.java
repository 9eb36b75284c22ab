package org.caseledger.query.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.events.CaseLink;

/** Another case that belongs together with this one. */
public record LinkedCase(UUID otherCase, CaseLink link, LocalDate on) {}
