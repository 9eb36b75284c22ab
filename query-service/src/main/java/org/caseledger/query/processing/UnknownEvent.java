package org.caseledger.query.processing;

import org.caseledger.eventlog.LogEvent;

/** Payload of an event that a later version of the ledger wrote: no projection here handles it, and the position moves past it. */
record UnknownEvent(LogEvent event) {}
