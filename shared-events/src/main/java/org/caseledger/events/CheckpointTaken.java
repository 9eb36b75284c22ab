package org.caseledger.events;

import java.time.LocalDate;

/**
 * What was signed of the log by a day, kept in the log itself: once a day, so that recording times are held to the tree also where no figures are
 * published.
 *
 * @param checkpoint the newest signed one
 */
public record CheckpointTaken(SignedHead checkpoint, LocalDate occurredOn) implements Event {}
