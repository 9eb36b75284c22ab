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
import org.springframework.context.annotation.Bean;

/** What makes the query service one of another version: a register more, so that it has spans and counts of its own. Found by nobody who does not name it. */
class NextVersion {
    @Bean
    RegisterDefinition<LocalDate> given() {
        return new Given();
    }

    /** Each service that was given. */
    private record Given() implements RegisterDefinition<LocalDate> {
        private static final RowKind KIND = new RowKind("given", 2_000);

        @Override
        public List<RowKind> kinds() {
            return List.of(KIND);
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
            return Stream.of(new RegisterRow(KIND, "1", "BR-PAT-01", "number", line, Map.of()));
        }

        @Override
        public Stream<LocalDate> turningDays(CaseAt known) {
            return TurningDays.of(known, ServiceProvided.class);
        }
    }
}
