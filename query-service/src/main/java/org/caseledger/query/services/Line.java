package org.caseledger.query.services;

import java.time.LocalDate;
import org.caseledger.events.Code;

/**
 * One that counts.
 *
 * @param by service, or why it was not given
 * @param on the day it happened
 * @param centre that held the case then
 */
record Line(ServiceCount count, Code by, LocalDate on, String centre) {
    Line as(ServiceCount other) {
        return new Line(other, by, on, centre);
    }
}
