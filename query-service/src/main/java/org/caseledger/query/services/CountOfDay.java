package org.caseledger.query.services;

import java.time.LocalDate;
import org.caseledger.events.Code;

/**
 * So many happened on a day.
 *
 * @param by service, or why it was not given
 */
record CountOfDay(ServiceCount count, Code by, LocalDate on, int n) {}
