package org.caseledger.query.services;

import java.time.LocalDate;

/**
 * One that counts.
 *
 * @param by service, or why it was not given
 * @param on the day it happened
 * @param centre that held the case then
 */
record Line(ServiceCount count, Enum<?> by, LocalDate on, String centre) {}
