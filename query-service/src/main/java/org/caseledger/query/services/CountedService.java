package org.caseledger.query.services;

import java.time.LocalDate;

/**
 * One that counts.
 *
 * @param on the day it happened
 * @param centre that held the case then
 * @param number of the case
 * @param sequence of its entry
 */
record CountedService(ServiceRegister.Counted counted, LocalDate on, String centre, String number, long sequence) {}
