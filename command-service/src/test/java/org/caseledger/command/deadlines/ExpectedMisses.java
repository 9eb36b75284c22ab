package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.FollowUpMissed;
import org.caseledger.events.FollowUpPlanned;
import org.caseledger.events.FollowUpRecorded;

/** Which slots the definition calls missed, worked out from the whole history and the days on which a sweep ran. */
final class ExpectedMisses {
    private record Recorded(CaseEvent event, LocalDate on) {}

    private final List<Recorded> history = new ArrayList<>();
    private final TreeSet<LocalDate> sweeps = new TreeSet<>();

    void recorded(List<? extends CaseEvent> events, LocalDate on) {
        events.forEach(event -> history.add(new Recorded(event, on)));
    }

    void swept(LocalDate on) {
        sweeps.add(on);
    }

    Set<FollowUpMissed> all() {
        return history.stream()
                .filter(r -> r.event() instanceof FollowUpPlanned)
                .flatMap(r -> ((FollowUpPlanned) r.event())
                        .slots().stream().map(slot -> miss(r, slot)).flatMap(Optional::stream))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(FollowUpMissed::toString))));
    }

    private Optional<FollowUpMissed> miss(Recorded planned, LocalDate slot) {
        LocalDate overdue = slot.plusDays(4);
        LocalDate asked = sweeps.ceiling(overdue.isAfter(planned.on()) ? overdue : planned.on());
        if (asked == null || answered(planned, slot, overdue, asked) || ended(planned, overdue, asked)) {
            return Optional.empty();
        }
        return Optional.of(new FollowUpMissed(planned.event().caseId(), slot, overdue));
    }

    private boolean answered(Recorded planned, LocalDate slot, LocalDate overdue, LocalDate asked) {
        return since(planned, asked)
                .anyMatch(r -> r.event() instanceof FollowUpRecorded answer
                        && slot.equals(answer.slot())
                        && !answer.occurredOn().isAfter(overdue));
    }

    private boolean ended(Recorded planned, LocalDate overdue, LocalDate asked) {
        return since(planned, asked)
                .filter(r -> r.event() instanceof CaseReopened || r.event() instanceof CaseClosed)
                .findFirst()
                .filter(end -> !end.event().occurredOn().isAfter(overdue))
                .isPresent();
    }

    private java.util.stream.Stream<Recorded> since(Recorded planned, LocalDate asked) {
        return history.subList(history.indexOf(planned), history.size()).stream()
                .filter(r -> r.event().caseId().equals(planned.event().caseId()))
                .filter(r -> !r.on().isAfter(asked));
    }
}
