package org.caseledger.query.registrations;

import org.caseledger.query.lists.Spelling;
import org.caseledger.query.lists.Table;

/** The report as a file: a line for each period; for each step how many reached it, and of how many. */
final class CohortsTable {
    static final Table<Cohorts.Cohort> TABLE = withSteps(Table.<Cohorts.Cohort>named("cohorts")
            .column("period", Cohorts.Cohort::period)
            .column("periodFrom", Cohorts.Cohort::from)
            .column("periodTo", Cohorts.Cohort::to)
            .column("registered", Cohorts.Cohort::registered)
            .column("struckOff", Cohorts.Cohort::struckOff));

    private CohortsTable() {}

    private static Table<Cohorts.Cohort> withSteps(Table<Cohorts.Cohort> table) {
        Table<Cohorts.Cohort> with = table;
        for (CohortStep step : CohortStep.values()) {
            String key = "cohort-" + Spelling.of(step);
            with = with.column(key, cohort -> step(cohort, step).reached())
                    .column(key + "-of", cohort -> step(cohort, step).cases());
        }
        return with;
    }

    private static Cohorts.Step step(Cohorts.Cohort cohort, CohortStep step) {
        return cohort.steps().get(step.ordinal());
    }
}
