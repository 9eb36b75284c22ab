package org.caseledger.command.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;

/** Which slots the definitions call missed and which limits exceeded, worked out from the whole history and the days on which a sweep ran. */
final class ExpectedFacts {
    private record Recorded(CaseEvent event, LocalDate on) {}

    private final List<Recorded> history = new ArrayList<>();
    private final TreeSet<LocalDate> sweeps = new TreeSet<>();

    void recorded(List<? extends CaseEvent> events, LocalDate on) {
        events.forEach(event -> history.add(new Recorded(event, on)));
    }

    void swept(LocalDate on) {
        sweeps.add(on);
    }

    /** Whether a sweep on this day would leave some misses and an exceeded limit behind. */
    boolean enoughIfSwept(LocalDate on) {
        boolean isNew = sweeps.add(on);
        boolean enough = misses().size() > 2 && !exceeded().isEmpty();
        if (isNew) {
            sweeps.remove(on);
        }
        return enough;
    }

    Set<FollowUpMissed> misses() {
        return history.stream()
                .filter(r -> r.event() instanceof FollowUpPlanned)
                .flatMap(r -> ((FollowUpPlanned) r.event())
                        .slots().stream().map(slot -> miss(r, slot)).flatMap(Optional::stream))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(FollowUpMissed::toString))));
    }

    private Optional<FollowUpMissed> miss(Recorded planned, LocalDate slot) {
        LocalDate overdue = (slot.isBefore(planned.on()) ? planned.on() : slot).plusDays(4);
        LocalDate asked = sweeps.ceiling(overdue.isAfter(planned.on()) ? overdue : planned.on());
        if (asked == null || answered(planned, slot, overdue, asked) || ended(planned, overdue, asked)) {
            return Optional.empty();
        }
        return Optional.of(new FollowUpMissed(planned.event().caseId(), slot, overdue));
    }

    Set<ShelterLimitExceeded> exceeded() {
        Set<ShelterLimitExceeded> all = new HashSet<>();
        for (Recorded admitted : history) {
            if (admitted.event() instanceof ShelterAdmitted stay) {
                all.addAll(exceeded(admitted, stay));
            }
        }
        return all;
    }

    private List<ShelterLimitExceeded> exceeded(Recorded admitted, ShelterAdmitted stay) {
        List<ShelterLimitExceeded> all = new ArrayList<>();
        Set<Integer> limits = new HashSet<>(Set.of(stay.limitDays()));
        history.stream()
                .filter(r ->
                        r.event() instanceof ShelterStayExtended e && e.stayId().equals(stay.stayId()))
                .forEach(r -> limits.add(((ShelterStayExtended) r.event()).limitDays()));
        for (int limit : limits) {
            LocalDate lastDay = stay.occurredOn().plusDays(limit);
            LocalDate begun = begunOn(admitted, stay, limit);
            LocalDate asked = sweeps.ceiling(begun.isAfter(lastDay) ? begun : lastDay.plusDays(1));
            if (asked != null && limitOn(stay, lastDay, asked) == limit && !left(stay, lastDay, asked)) {
                all.add(new ShelterLimitExceeded(stay.caseId(), stay.stayId(), limit, lastDay.plusDays(1)));
            }
        }
        return all;
    }

    /** The day on which this limit became known. */
    private LocalDate begunOn(Recorded admitted, ShelterAdmitted stay, int limit) {
        return history.stream()
                .filter(r -> r.event() instanceof ShelterStayExtended e
                        && e.stayId().equals(stay.stayId())
                        && e.limitDays() == limit)
                .map(Recorded::on)
                .findFirst()
                .orElse(admitted.on());
    }

    private int limitOn(ShelterAdmitted stay, LocalDate day, LocalDate asked) {
        return history.stream()
                .filter(r -> !r.on().isAfter(asked))
                .map(Recorded::event)
                .filter(event -> event instanceof ShelterStayExtended e
                        && e.stayId().equals(stay.stayId())
                        && !e.occurredOn().isAfter(day))
                .mapToInt(event -> ((ShelterStayExtended) event).limitDays())
                .reduce(stay.limitDays(), Math::max);
    }

    private boolean left(ShelterAdmitted stay, LocalDate lastDay, LocalDate asked) {
        return history.stream()
                .filter(r -> !r.on().isAfter(asked))
                .map(Recorded::event)
                .anyMatch(event -> event instanceof ShelterLeft left
                        && left.stayId().equals(stay.stayId())
                        && !left.occurredOn().isAfter(lastDay));
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
