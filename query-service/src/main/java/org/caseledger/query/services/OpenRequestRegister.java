package org.caseledger.query.services;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.ServiceNotProvided;
import org.caseledger.events.ServiceProvided;
import org.caseledger.events.ServiceRequested;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.springframework.stereotype.Component;

/**
 * Requests that are neither answered nor ended by a closing, at the centre that held the case when she asked. Asked of one day and counted
 * by another, that of the request: a cell has one day only, so spans say it.
 */
@Component
final class OpenRequestRegister implements RegisterDefinition<OpenRequest> {
    static final RowKind KIND = new RowKind("services/open", 480);
    static final String SERVICE = "service";

    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            TransferAccepted.class,
            ServiceRequested.class,
            ServiceProvided.class,
            ServiceNotProvided.class,
            CaseClosed.class,
            CaseReopened.class);

    @Override
    public List<RowKind> kinds() {
        return List.of(KIND);
    }

    /** Before the second a reopening brought back what was entered late of the closing day. */
    @Override
    public int version() {
        return 2;
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
    public Stream<OpenRequest> lines(CaseAt of) {
        List<CaseEntry<ServiceRequested>> requests = of.happened(ServiceRequested.class);
        if (requests.isEmpty()) {
            return Stream.empty();
        }
        Set<UUID> answered = answered(of);
        return requests.stream()
                .filter(request -> !answered.contains(request.event().requestId()) && !of.endedWaiting(request))
                .map(request -> new OpenRequest(
                        request.event().service(),
                        request.event().occurredOn(),
                        of.holders().of(request),
                        of.number(),
                        request.sequence()));
    }

    @Override
    public Stream<RegisterRow> rows(OpenRequest line) {
        return Stream.of(new RegisterRow(
                KIND,
                Long.toString(line.sequence()),
                line.centre(),
                line.number(),
                line.on(),
                Map.of(SERVICE, List.of(line.service().code()))));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        return known.known(ServiceRequested.class).isEmpty()
                ? Stream.empty()
                : TurningDays.of(
                        known,
                        ServiceRequested.class,
                        ServiceProvided.class,
                        ServiceNotProvided.class,
                        CaseClosed.class,
                        CaseReopened.class);
    }

    private static Set<UUID> answered(CaseAt of) {
        return Stream.concat(
                        of.happened(ServiceProvided.class).stream()
                                .map(given -> given.event().requestId()),
                        of.happened(ServiceNotProvided.class).stream()
                                .map(notGiven -> notGiven.event().requestId()))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }
}
