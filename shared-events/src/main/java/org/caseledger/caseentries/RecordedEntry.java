package org.caseledger.caseentries;

import java.time.LocalDate;
import org.caseledger.events.CaseEvent;

/**
 * An event of a case as it was recorded.
 *
 * @param sequence in the case
 * @param position in the log
 * @param recordedOn day on which it was recorded
 * @param actor who recorded it
 */
public record RecordedEntry(long sequence, long position, LocalDate recordedOn, String actor, CaseEvent event) {}
