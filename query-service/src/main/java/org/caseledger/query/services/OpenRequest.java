package org.caseledger.query.services;

import java.time.LocalDate;
import org.caseledger.events.Service;

/**
 * She waits for a service that she asked for.
 *
 * @param on the day she asked
 * @param centre that held the case then
 * @param number of the case
 * @param sequence of the request
 */
record OpenRequest(Service service, LocalDate on, String centre, String number, long sequence) {}
