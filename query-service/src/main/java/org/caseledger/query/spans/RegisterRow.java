package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.Map;

/**
 * A row of a register on one day.
 *
 * @param key tells it from other rows of its case
 * @param centre whose row it is
 * @param number of the case
 * @param due the day it is sorted by
 * @param shown what else a list shows of it, by stored field
 */
public record RegisterRow(String key, String centre, String number, LocalDate due, Map<String, Object> shown) {}
