package org.caseledger.service.stream;

import org.caseledger.eventlog.LogEvent;

/** Payload of an event that this version has no class for, as a later one may have written it: handled by none, it is read over. */
public record UnknownEvent(LogEvent event) {}
