package org.caseledger.query.transfers;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.events.CaseEvent;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.spans.KindsByCode;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Cases that some centre was asked to take, each once: requests for one case may be between several centres, so that the cases at all of
 * them are not the sum of those at each.
 */
@Component
final class AskedForCaseRegister implements RegisterDefinition<AskedForCase> {
    private static final RowKind EVERY = RowKind.countedWhileSo("transfers/cases", 576);
    private static final Map<TransferState, RowKind> BY_STATE =
            KindsByCode.of(Arrays.stream(TransferState.values()), "transfers/cases", 577, RowKind::countedWhileSo);

    private final TransferRegister transfers = new TransferRegister();

    /** @param state of a request; of any if absent */
    static RowKind kind(@Nullable TransferState state) {
        return state == null ? EVERY : Objects.requireNonNull(BY_STATE.get(state));
    }

    @Override
    public List<RowKind> kinds() {
        return Stream.concat(Stream.of(EVERY), BY_STATE.values().stream()).toList();
    }

    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return transfers.reads();
    }

    @Override
    public Stream<AskedForCase> lines(CaseAt of) {
        Set<TransferState> states =
                transfers.lines(of).flatMap(TransferOnList::states).collect(Collectors.toSet());
        return states.isEmpty()
                ? Stream.empty()
                : Stream.of(new AskedForCase(of.number(), of.holders().first(), of.registeredOn(), states));
    }

    @Override
    public Stream<RegisterRow> rows(AskedForCase line) {
        return Stream.concat(Stream.of(EVERY), line.states().stream().map(AskedForCaseRegister::kind))
                .map(kind -> new RegisterRow(kind, "", line.begunAt(), line.number(), line.registeredOn(), Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return transfers.turningDays(known);
    }
}
