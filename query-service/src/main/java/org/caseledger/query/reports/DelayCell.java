package org.caseledger.query.reports;

/**
 * What entries of one day have in common that are counted together.
 *
 * @param centre whose staff made them
 * @param days from the day it happened to the day it was recorded
 */
record DelayCell(String centre, EventGroup group, int days) {}
