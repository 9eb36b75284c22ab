package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.springframework.stereotype.Component;

/** Cases that have a stay, each once: she may have stayed at several centres, so that the cases at all of them are not the sum of those at each. */
@Component
final class ShelteredCaseRegister implements RegisterDefinition<ShelteredCase> {
    /** By the kind of their stays. */
    private static final Map<RowKind, RowKind> KINDS = Map.of(
            StayRegister.kind(null), RowKind.countedWhileSo("sheltered-cases", 812),
            StayRegister.kind(StayState.OPEN), RowKind.countedWhileSo("sheltered-cases/open", 813),
            StayRegister.kind(StayState.PAST_LIMIT), RowKind.countedWhileSo("sheltered-cases/past-limit", 814),
            StayRegister.kind(StayState.LEFT), RowKind.countedWhileSo("sheltered-cases/left", 815),
            StayRegister.kind(StayState.EXCEEDED), RowKind.countedWhileSo("sheltered-cases/exceeded", 816));

    private final StayRegister stays = new StayRegister();

    /** @param ofStays of which they have one */
    static RowKind kind(RowKind ofStays) {
        return Objects.requireNonNull(KINDS.get(ofStays));
    }

    @Override
    public List<RowKind> kinds() {
        return List.copyOf(KINDS.values());
    }

    /** They are of no centre. */
    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return stays.reads();
    }

    @Override
    public Stream<ShelteredCase> lines(CaseAt of) {
        List<StayOnList> all = stays.lines(of).toList();
        return all.stream()
                .map(StayOnList::admittedOn)
                .min(LocalDate::compareTo)
                .map(first -> new ShelteredCase(of.number(), first, all))
                .stream();
    }

    @Override
    public Stream<RegisterRow> rows(ShelteredCase line) {
        return line.stays().stream()
                .flatMap(stays::rows)
                .map(RegisterRow::kind)
                .distinct()
                .map(ofStays -> new RegisterRow(
                        kind(ofStays), "", RegisterRow.STATE, line.number(), line.admittedOn(), Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return stays.turningDays(known);
    }
}
