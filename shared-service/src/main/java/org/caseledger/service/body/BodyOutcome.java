package org.caseledger.service.body;

/** How the waiting for a body ended. */
enum BodyOutcome {
    WHOLE,
    TOO_LARGE,
    TOO_SLOW,
    TOO_MANY
}
