package org.caseledger.query.helplinecalls;

import java.util.stream.Collectors;
import org.caseledger.query.listing.ListTable;
import org.jspecify.annotations.Nullable;

/** The helpline log as a file. */
final class CallsTable {
    static final ListTable<CallInLog> TABLE = ListTable.<CallInLog>named("helpline-calls")
            .column("calledOn", CallInLog::calledOn)
            .code("helpline", CallInLog::source)
            .code("callClass", CallInLog::callClass)
            .code("callDisposition", CallInLog::disposition)
            .district("district", CallInLog::district)
            .column(
                    "routedTo",
                    call -> call.routes().stream().map(Route::centre).collect(Collectors.joining("; ")))
            .column(
                    "takenUpBy",
                    call -> call.takenUp() == null ? null : call.takenUp().centre())
            .column(
                    "takenUpOn",
                    call -> call.takenUp() == null ? null : call.takenUp().on())
            .column("caseId", CallsTable::caseId)
            .column("callId", CallInLog::callId);

    private CallsTable() {}

    private static @Nullable Object caseId(CallInLog call) {
        TakenUp up = call.takenUp();
        return up == null ? null : up.caseId();
    }
}
