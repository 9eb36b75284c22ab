package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.List;

/**
 * A case with at least one stay.
 *
 * @param admittedOn first of all
 * @param stays at all centres
 */
record ShelteredCase(String number, LocalDate admittedOn, List<StayOnList> stays) {}
