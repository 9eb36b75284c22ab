package org.caseledger.query.caseregister;

import java.time.LocalDate;
import org.caseledger.events.FollowUpOutcome;
import org.caseledger.query.cases.LatestFollowUp;
import org.caseledger.query.cases.PendingTransfer;
import org.caseledger.query.cases.PlanOfCase;
import org.caseledger.query.cases.ShelterStay;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** The register as a file. */
final class RegisterTable {
    static final ListTable<CaseInRegister> TABLE = ListTable.<CaseInRegister>named("cases")
            .column("number", one -> one.summary().number())
            .column("centre", one -> one.summary().centre())
            .district("district", one -> one.summary().district())
            .flag("broughtForward", one -> one.summary().broughtForward())
            .code("status", one -> one.summary().status())
            .column("registeredOn", one -> one.summary().registeredOn())
            .column("firstContactOn", one -> one.summary().firstContactOn())
            .code("channel", one -> one.summary().channel())
            .code("ageBand", one -> one.summary().ageBand())
            .codes("categories", one -> one.summary().categories())
            .code("gbvimsType", one -> one.summary().gbvimsType())
            .code("risk", one -> one.summary().risk())
            .column("worker", one -> one.summary().worker())
            .column("safetyPlanOn", one -> one.summary().safetyPlanOn())
            .column("shelterSince", one -> since(one.summary().shelterStay()))
            .column("resolvedOn", one -> one.summary().resolvedOn())
            .code("outcome", one -> one.summary().outcome())
            .column("monitoringEndsOn", one -> monitoringEndsOn(one.summary().plan()))
            .column("latestFollowUpOn", one -> on(one.summary().latestFollowUp()))
            .code("latestFollowUpOutcome", one -> outcome(one.summary().latestFollowUp()))
            .column("reopenings", one -> one.summary().reopenings())
            .column("reopenedOn", one -> one.summary().reopenedOn())
            .column("closedOn", one -> one.summary().closedOn())
            .code("closingReason", one -> one.summary().closingReason())
            .column("transferTo", one -> to(one.summary().pendingTransfer()))
            .column("transferAnswerDueOn", one -> answerDueOn(one.summary().pendingTransfer()))
            .column("caseId", CaseInRegister::id);

    /** Columns of what was done to her, at which risk she is, and what came of it. */
    static final String[] CLASSIFICATION = {
        "categories", "gbvimsType", "risk", "outcome", "latestFollowUpOutcome", "closingReason"
    };

    private RegisterTable() {}

    private static @Nullable LocalDate monitoringEndsOn(@Nullable PlanOfCase plan) {
        return plan == null ? null : plan.monitoringEndsOn();
    }

    private static @Nullable LocalDate since(@Nullable ShelterStay stay) {
        return stay == null ? null : stay.since();
    }

    private static @Nullable LocalDate on(@Nullable LatestFollowUp followUp) {
        return followUp == null ? null : followUp.on();
    }

    private static @Nullable FollowUpOutcome outcome(@Nullable LatestFollowUp followUp) {
        return followUp == null ? null : followUp.outcome();
    }

    private static @Nullable String to(@Nullable PendingTransfer transfer) {
        return transfer == null ? null : transfer.to();
    }

    private static @Nullable LocalDate answerDueOn(@Nullable PendingTransfer transfer) {
        return transfer == null ? null : transfer.answerDueOn();
    }
}
