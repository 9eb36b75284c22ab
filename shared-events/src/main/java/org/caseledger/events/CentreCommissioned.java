package org.caseledger.events;

import java.time.LocalDate;

/**
 * A centre opens.
 *
 * @param district three-letter code of {@code data/districts.csv}
 * @param number of the centre in its district, from 1
 */
public record CentreCommissioned(
        String centre, CentreKind kind, String district, int number, String nameEn, String nameHi, LocalDate occurredOn)
        implements CentreEvent {}
