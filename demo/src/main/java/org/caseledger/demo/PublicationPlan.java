package org.caseledger.demo;

import java.time.LocalDate;
import java.util.Optional;
import org.caseledger.events.FinancialYear;
import org.caseledger.figures.FiguresDefinition;

/**
 * Publishes each whole financial year some weeks after its end, with the totals the plan itself has told until the day before: what is
 * published is counted here, and again by whoever reads the log.
 */
final class PublicationPlan {
    /** Later than anything of the year is still recorded in the ordinary way. */
    private static final int WEEKS_AFTER_ITS_END = 3;

    private final long seed;
    private final PlannedTotals tally = new PlannedTotals();

    PublicationPlan(long seed) {
        this.seed = seed;
    }

    /** The publication of this day, if it has one, before anything else of the day. */
    Optional<PlannedPublication> on(LocalDate day) {
        FinancialYear year = FinancialYear.of(day.minusWeeks(WEEKS_AFTER_ITS_END));
        if (!day.equals(year.from().plusWeeks(WEEKS_AFTER_ITS_END)) || !tally.knows(before(year))) {
            return Optional.empty();
        }
        FinancialYear published = before(year);
        return Optional.of(new PlannedPublication(
                SeededRandom.of(seed, "publication", published.startYear()).uuid(),
                published,
                FiguresDefinition.NEWEST.code(),
                tally.of(published),
                day));
    }

    void tell(PlannedCommand command) {
        tally.count(command.command());
    }

    private static FinancialYear before(FinancialYear year) {
        return new FinancialYear(year.startYear() - 1);
    }
}
