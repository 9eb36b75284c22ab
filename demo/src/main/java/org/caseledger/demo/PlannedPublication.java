package org.caseledger.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.caseledger.command.reviews.PublishFigures;
import org.caseledger.events.FinancialYear;
import org.caseledger.events.PublicationPeriod;
import org.caseledger.events.PublishedTotals;

/** What is published of one year; the position it is true for is known only when the day comes. */
record PlannedPublication(UUID id, FinancialYear year, String definition, PublishedTotals totals, LocalDate on) {
    /** @param position of the last event of the day before */
    PlannedCommand asKnownAt(long position) {
        return new PlannedCommand(
                id,
                Officers.STATE,
                on,
                new PublishFigures(
                        id,
                        PublicationPeriod.FINANCIAL_YEAR,
                        year.toString(),
                        year.from(),
                        year.to(),
                        definition,
                        position,
                        totals,
                        on,
                        on));
    }
}
