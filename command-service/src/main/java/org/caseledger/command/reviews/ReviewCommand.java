package org.caseledger.command.reviews;

import java.time.LocalDate;

/** A deed of those who look at the work of the centres. */
public interface ReviewCommand {
    /** The review, or the publications, it goes to. */
    String address();

    /** The day it happened, in Asia/Kolkata. */
    LocalDate occurredOn();

    /** The day it is said, by the ledger clock. */
    LocalDate today();
}
