package org.caseledger.query.caseregister;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.caseledger.events.AgeBand;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseStatus;
import org.caseledger.events.Category;
import org.caseledger.events.ClosingReason;
import org.caseledger.events.GbvimsType;
import org.caseledger.events.IntakeChannel;
import org.caseledger.events.ResolutionOutcome;
import org.caseledger.events.RiskLevel;
import org.jspecify.annotations.Nullable;

/**
 * A case as it stands; the content of one document of the register.
 *
 * @param version sequence of its newest event, as the aggregate counts
 * @param centre that holds it
 * @param worker pseudonymous staff id
 * @param resolvedOn day of the newest resolution, taken back by a reopening
 * @param plan in force, if any
 */
record CaseSummary(
        long version,
        String number,
        String centre,
        String district,
        CaseStatus status,
        LocalDate registeredOn,
        LocalDate firstContactOn,
        IntakeChannel channel,
        AgeBand ageBand,
        List<Category> categories,
        @Nullable GbvimsType gbvimsType,
        @Nullable RiskLevel risk,
        @Nullable String worker,
        @Nullable LocalDate resolvedOn,
        @Nullable ResolutionOutcome outcome,
        @Nullable MonitoringPlan plan,
        int reopenings,
        @Nullable LocalDate reopenedOn,
        @Nullable LocalDate closedOn,
        @Nullable ClosingReason closingReason) {

    CaseSummary {
        categories = List.copyOf(categories);
    }

    static CaseSummary registered(CaseRegistered e, long version) {
        return new CaseSummary(
                version,
                e.number(),
                e.centre(),
                Centres.district(e.centre()),
                CaseStatus.REGISTERED,
                e.occurredOn(),
                e.firstContactOn(),
                e.channel(),
                e.ageBand(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                null);
    }

    /** The same case after a change. */
    CaseSummary with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.summary();
    }

    /** What may change in a case. */
    static final class Draft {
        private final CaseSummary before;
        long version;
        CaseStatus status;
        List<Category> categories;

        @Nullable
        GbvimsType gbvimsType;

        @Nullable
        RiskLevel risk;

        @Nullable
        String worker;

        @Nullable
        LocalDate resolvedOn;

        @Nullable
        ResolutionOutcome outcome;

        @Nullable
        MonitoringPlan plan;

        int reopenings;

        @Nullable
        LocalDate reopenedOn;

        @Nullable
        LocalDate closedOn;

        @Nullable
        ClosingReason closingReason;

        private Draft(CaseSummary before) {
            this.before = before;
            version = before.version;
            status = before.status;
            categories = before.categories;
            gbvimsType = before.gbvimsType;
            risk = before.risk;
            worker = before.worker;
            resolvedOn = before.resolvedOn;
            outcome = before.outcome;
            plan = before.plan;
            reopenings = before.reopenings;
            reopenedOn = before.reopenedOn;
            closedOn = before.closedOn;
            closingReason = before.closingReason;
        }

        private CaseSummary summary() {
            return new CaseSummary(
                    version,
                    before.number,
                    before.centre,
                    before.district,
                    status,
                    before.registeredOn,
                    before.firstContactOn,
                    before.channel,
                    before.ageBand,
                    categories,
                    gbvimsType,
                    risk,
                    worker,
                    resolvedOn,
                    outcome,
                    plan,
                    reopenings,
                    reopenedOn,
                    closedOn,
                    closingReason);
        }
    }
}
