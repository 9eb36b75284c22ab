package org.caseledger.command.reveal;

import java.time.LocalDate;
import java.util.Map;
import org.caseledger.events.RevealedField;

/**
 * One thing that was asked for: a phone, a child, a note.
 *
 * @param entry of the case that it was recorded with
 * @param details by the names under which they were sent
 */
public record RevealedEntry(RevealedField field, long entry, LocalDate occurredOn, Map<String, RevealedText> details) {}
