package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What its span alone says of a row.
 *
 * @param number of the case
 * @param due the day it is sorted by
 */
public record FoundRow(UUID caseId, String number, LocalDate due) {}
