package org.caseledger.query.followups;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.FollowUpRecorded;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.caseledger.query.spans.RowOrder;
import org.springframework.stereotype.Component;

/**
 * Every follow-up that was recorded, as it was put right, at the centre that held the case on the day it happened; a retracted one is in no
 * register.
 */
@Component
final class FollowUpRegister implements RegisterDefinition<RecordedFollowUp> {
    private static final Set<Class<? extends CaseEvent>> READS =
            Set.of(CaseRegistered.class, CaseBroughtForward.class, FollowUpRecorded.class, TransferAccepted.class);

    @Override
    public List<RowKind> kinds() {
        return RecordedKinds.ALL;
    }

    @Override
    public RowOrder order() {
        return RowOrder.NEWEST_FIRST;
    }

    /** They stay with the centre whose work they were. */
    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    @Override
    public Stream<RecordedFollowUp> lines(CaseAt of) {
        return of.happened(FollowUpRecorded.class).stream().map(entry -> line(of, entry));
    }

    @Override
    public Stream<RegisterRow> rows(RecordedFollowUp line) {
        return RecordedKinds.of(line)
                .map(kind -> new RegisterRow(
                        kind,
                        RegisterRow.keyOf(line.sequence()),
                        line.centre(),
                        line.number(),
                        line.on(),
                        kind.isListed() ? RecordedKinds.facets(line) : Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return TurningDays.of(known, FollowUpRecorded.class);
    }

    private static RecordedFollowUp line(CaseAt of, CaseEntry<FollowUpRecorded> entry) {
        FollowUpRecorded e = entry.event();
        String centre = of.holders().of(entry);
        return new RecordedFollowUp(
                of.caseId(),
                of.number(),
                centre,
                CentreFilter.districtOf(centre),
                entry.sequence(),
                e.occurredOn(),
                e.slot(),
                e.mode(),
                e.outcome(),
                e.outcome().isContact(),
                entry.recorded().recordedOn(),
                of.correctedOn(entry).orElse(null));
    }
}
