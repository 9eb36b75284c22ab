package org.caseledger.query.caseregister;

import java.time.LocalDate;
import org.caseledger.events.ConsentBy;
import org.caseledger.events.ConsentPurpose;

/** What she, or a guardian for her, answered. */
record Consent(ConsentPurpose purpose, boolean given, ConsentBy consentBy, LocalDate on) {}
