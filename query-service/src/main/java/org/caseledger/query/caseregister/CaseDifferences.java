package org.caseledger.query.caseregister;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caseledger.query.cases.CaseSummary;
import org.caseledger.query.cases.OpenReferral;
import org.caseledger.query.cases.RequestedService;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** What two states of a case differ in, in the words of the register. */
public final class CaseDifferences {
    private static final ListTable<CaseInRegister> STATE = RegisterTable.TABLE
            .codes("safetyMeasures", one -> one.summary().safetyMeasures())
            .codes(
                    "openRequests",
                    one -> one.summary().openRequests().stream()
                            .map(RequestedService::service)
                            .toList())
            .codes(
                    "openReferrals",
                    one -> one.summary().openReferrals().stream()
                            .map(OpenReferral::partner)
                            .toList());

    private CaseDifferences() {}

    /** @param before absent for a case that begins */
    public static List<String> between(UUID id, @Nullable CaseSummary before, CaseSummary after) {
        return STATE.differences(before == null ? null : line(id, before), line(id, after), Locale.ENGLISH);
    }

    private static CaseInRegister line(UUID id, CaseSummary summary) {
        return new CaseInRegister(id, 0, summary);
    }
}
