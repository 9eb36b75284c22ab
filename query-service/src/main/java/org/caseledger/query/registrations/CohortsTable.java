package org.caseledger.query.registrations;

import org.caseledger.query.listing.FiguresOf;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.listing.ListTable;

/** The report as a file: a line for each period; for each step how many reached it, and of how many. */
final class CohortsTable {
    static final ListTable<FiguresOf.Line<Cohorts.Cohort>> TABLE =
            FiguresOf.in(withSteps(ListTable.<Cohorts.Cohort>named("cohorts")
                    .column("period", Cohorts.Cohort::period)
                    .column("periodFrom", Cohorts.Cohort::from)
                    .column("periodTo", Cohorts.Cohort::to)
                    .column("registered", Cohorts.Cohort::registered)
                    .column("struckOff", Cohorts.Cohort::struckOff)));

    private CohortsTable() {}

    private static ListTable<Cohorts.Cohort> withSteps(ListTable<Cohorts.Cohort> table) {
        ListTable<Cohorts.Cohort> with = table;
        for (CohortStep step : CohortStep.values()) {
            String key = "cohort-" + KebabCase.of(step);
            with = with.column(key, cohort -> step(cohort, step).reached())
                    .column(key + "-of", cohort -> step(cohort, step).cases());
        }
        return with;
    }

    private static Cohorts.Step step(Cohorts.Cohort cohort, CohortStep step) {
        return cohort.steps().get(step.ordinal());
    }
}
