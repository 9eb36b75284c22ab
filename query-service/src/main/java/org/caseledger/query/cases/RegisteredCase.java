package org.caseledger.query.cases;

import java.util.List;
import java.util.UUID;
import org.caseledger.caseentries.CaseEntries;
import org.caseledger.events.CallTakenUp;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CasesLinked;

/**
 * The content of one document of {@link Cases}.
 *
 * @param summary of the record by now
 * @param begun position of its first event
 * @param everLinked cases that it ever named in a link, also in one that was retracted
 */
public record RegisteredCase(CaseRecord record, CaseSummary summary, long begun, List<UUID> everLinked) {
    public RegisteredCase {
        everLinked = List.copyOf(everLinked);
    }

    static RegisteredCase begun(StoredEntry entry, CaseEvent event) {
        CaseSummary summary = CaseSummaries.beginning(event, entry.sequence())
                .orElseThrow(() -> begunOtherwise(event.caseId(), event.getClass()));
        return new RegisteredCase(CaseRecord.of(List.of(entry)), summary, entry.position(), List.of());
    }

    /** One more entry. */
    RegisteredCase and(StoredEntry entry, CaseEvent event) {
        CaseRecord more = record.with(entry);
        CaseSummary now = CaseEntries.isCorrection(event)
                ? summaryOf(more, event.caseId())
                : CaseSummaries.with(event, entry.sequence(), summary);
        return new RegisteredCase(
                more,
                now,
                begun,
                event instanceof CasesLinked link ? Lists.with(everLinked, link.otherCase()) : everLinked);
    }

    /** Taken up as this case: an event of the call, so the version of the case stays. */
    RegisteredCase from(CallTakenUp e) {
        CaseDraft now = new CaseDraft(summary);
        now.calls = Lists.with(now.calls, new SourceCall(e.callId(), e.occurredOn()));
        return new RegisteredCase(record, now.summary(), begun, everLinked);
    }

    /** Nothing happens after today, so the newest summary is of no day. */
    private CaseSummary summaryOf(CaseRecord more, UUID id) {
        CaseEntries entries = more.entries();
        return CaseSummaries.of(CaseAt.known(id, entries, entries.sequenceAt(Long.MAX_VALUE)), summary.calls())
                .orElseThrow();
    }

    static IllegalStateException begunOtherwise(UUID caseId, Class<?> event) {
        return new IllegalStateException(
                "case " + caseId + " begins with " + event.getSimpleName() + " and not with its registration");
    }
}
