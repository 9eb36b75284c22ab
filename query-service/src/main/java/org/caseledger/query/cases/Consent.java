package org.caseledger.query.cases;

import java.time.LocalDate;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;

/** What she, or a guardian for her, answered. */
public record Consent(ConsentPurpose purpose, boolean given, ConsentBy consentBy, LocalDate on) {}
