package org.caseledger.query.services;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.Code;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.listing.KebabCase;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.springframework.stereotype.Component;

/** Services that were given, not given and asked for, each from the day it happened on, at the centre that held the case then. Counted only. */
@Component
final class ServiceRegister implements RegisterDefinition<CountedService> {
    static final Map<Counted, RowKind> KINDS =
            kindsOf(Map.of(ServiceCount.PROVIDED, 384, ServiceCount.NOT_PROVIDED, 416, ServiceCount.REQUESTED, 448));
    private static final List<RowKind> ALL = List.copyOf(KINDS.values());

    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            TransferAccepted.class,
            ServiceProvided.class,
            ServiceNotProvided.class,
            ServiceRequested.class);

    @Override
    public List<RowKind> kinds() {
        return ALL;
    }

    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    @Override
    public Stream<CountedService> lines(CaseAt of) {
        return Stream.of(
                        lines(of, ServiceProvided.class, ServiceCount.PROVIDED, ServiceProvided::service),
                        lines(of, ServiceNotProvided.class, ServiceCount.NOT_PROVIDED, ServiceNotProvided::reason),
                        lines(of, ServiceRequested.class, ServiceCount.REQUESTED, ServiceRequested::service))
                .flatMap(lines -> lines);
    }

    @Override
    public Stream<RegisterRow> rows(CountedService line) {
        return Stream.of(new RegisterRow(
                Objects.requireNonNull(KINDS.get(line.counted())),
                Long.toString(line.sequence()),
                line.centre(),
                line.number(),
                line.on(),
                Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return TurningDays.of(known, ServiceProvided.class, ServiceNotProvided.class, ServiceRequested.class);
    }

    private static <E extends CaseEvent> Stream<CountedService> lines(
            CaseAt of, Class<E> type, ServiceCount count, Function<E, Code> by) {
        return of.happened(type).stream().map(entry -> line(of, entry, count, by.apply(entry.event())));
    }

    private static CountedService line(CaseAt of, CaseEntry<?> entry, ServiceCount count, Code by) {
        return new CountedService(
                new Counted(count, by),
                entry.event().occurredOn(),
                of.holders().of(entry),
                of.number(),
                entry.sequence());
    }

    /** @param measures the first ones; each code has the next */
    private static Map<Counted, RowKind> kindsOf(Map<ServiceCount, Integer> measures) {
        Map<Counted, RowKind> kinds = new HashMap<>();
        measures.forEach((count, first) -> {
            for (int i = 0; i < count.by().length; i++) {
                Code by = count.by()[i];
                String name = "services/%s/%s".formatted(KebabCase.of(count), by.code());
                kinds.put(new Counted(count, by), RowKind.countedOnly(name, first + i));
            }
        });
        return Map.copyOf(kinds);
    }

    /** @param by service, or why it was not given */
    record Counted(ServiceCount count, Code by) {}
}
