package org.caseledger.query.caseregister;

import java.time.LocalDate;
import org.caseledger.query.lists.Table;
import org.jspecify.annotations.Nullable;

/** The register as a file. */
final class RegisterTable {
    static final Table<CaseInRegister> TABLE = Table.<CaseInRegister>named("cases")
            .column("number", one -> one.summary().number())
            .column("centre", one -> one.summary().centre())
            .district("district", one -> one.summary().district())
            .code("status", one -> one.summary().status())
            .column("registeredOn", one -> one.summary().registeredOn())
            .column("firstContactOn", one -> one.summary().firstContactOn())
            .code("channel", one -> one.summary().channel())
            .code("ageBand", one -> one.summary().ageBand())
            .codes("categories", one -> one.summary().categories())
            .code("gbvimsType", one -> one.summary().gbvimsType())
            .code("risk", one -> one.summary().risk())
            .column("worker", one -> one.summary().worker())
            .column("resolvedOn", one -> one.summary().resolvedOn())
            .code("outcome", one -> one.summary().outcome())
            .column("monitoringEndsOn", one -> monitoringEndsOn(one.summary().plan()))
            .column("reopenings", one -> one.summary().reopenings())
            .column("reopenedOn", one -> one.summary().reopenedOn())
            .column("closedOn", one -> one.summary().closedOn())
            .code("closingReason", one -> one.summary().closingReason())
            .column("caseId", CaseInRegister::id);

    private RegisterTable() {}

    private static @Nullable LocalDate monitoringEndsOn(@Nullable MonitoringPlan plan) {
        return plan == null ? null : plan.monitoringEndsOn();
    }
}
