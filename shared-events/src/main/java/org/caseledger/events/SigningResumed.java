package org.caseledger.events;

import java.time.LocalDate;

/**
 * The file that says what was signed is lost, and somebody answers for it that this was the last.
 *
 * @param origin name under which the log is signed
 * @param checkpoint the last one that there was
 */
public record SigningResumed(String origin, LastCheckpoint checkpoint, LocalDate occurredOn) implements SigningEvent {}
