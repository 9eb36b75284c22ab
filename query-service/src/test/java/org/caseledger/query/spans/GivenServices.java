package org.caseledger.query.spans;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.ServiceProvided;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.TurningDays;

/** A register of tests: each service that was given. */
record GivenServices(RowKind kind) implements RegisterDefinition<LocalDate> {
    @Override
    public List<RowKind> kinds() {
        return List.of(kind);
    }

    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return Set.of(ServiceProvided.class);
    }

    @Override
    public Stream<LocalDate> lines(CaseAt of) {
        return of.happened(ServiceProvided.class).stream()
                .map(given -> given.event().occurredOn());
    }

    @Override
    public Stream<RegisterRow> rows(LocalDate line) {
        return Stream.of(new RegisterRow(kind, "1", "BR-PAT-01", "number", line, Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return TurningDays.of(known, ServiceProvided.class);
    }
}
