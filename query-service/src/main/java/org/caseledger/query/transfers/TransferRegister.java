package org.caseledger.query.transfers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.TransferAccepted;
import org.caseledger.events.TransferDeclined;
import org.caseledger.events.TransferRefusal;
import org.caseledger.events.TransferRequested;
import org.caseledger.events.TransferWithdrawn;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.listing.CentreFilter;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests to take a case and what became of them; each is a row of both centres, of a kind of its own. */
@Component
public final class TransferRegister implements RegisterDefinition<TransferOnList> {
    /** The centre that asks, of rows of the one that is asked. */
    static final String FROM = "from";

    private static final Kinds EVERY = new Kinds("transfers", 30);
    private static final Map<TransferState, Kinds> OF_STATE = Map.of(
            TransferState.AWAITING, new Kinds("transfers/awaiting", 34),
            TransferState.OVERDUE, new Kinds("transfers/overdue", 38),
            TransferState.ACCEPTED, new Kinds("transfers/accepted", 42),
            TransferState.DECLINED, new Kinds("transfers/declined", 46),
            TransferState.WITHDRAWN, new Kinds("transfers/withdrawn", 50),
            TransferState.LAPSED, new Kinds("transfers/lapsed", 54));

    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            TransferRequested.class,
            TransferAccepted.class,
            TransferDeclined.class,
            TransferWithdrawn.class,
            CaseClosed.class,
            CaseReopened.class);

    /** @param state every request if absent */
    public static RowKind kind(@Nullable TransferState state, TransferDirection direction) {
        Kinds kinds = state == null ? EVERY : ofState(state);
        return direction == TransferDirection.OUT ? kinds.out : kinds.in;
    }

    private static Kinds ofState(TransferState state) {
        return Objects.requireNonNull(OF_STATE.get(state));
    }

    @Override
    public List<RowKind> kinds() {
        return Stream.concat(Stream.of(EVERY), OF_STATE.values().stream())
                .flatMap(kinds -> Stream.of(kinds.out, kinds.in))
                .toList();
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
    public Stream<TransferOnList> lines(CaseAt of) {
        List<CaseEntry<TransferRequested>> requests = of.happened(TransferRequested.class);
        if (requests.isEmpty()) {
            return Stream.empty();
        }
        List<Answer> answers = answers(of);
        return requests.stream().map(request -> line(of, request, answers));
    }

    @Override
    public Stream<RegisterRow> rows(TransferOnList line) {
        return Stream.concat(Stream.of(EVERY), line.states().map(TransferRegister::ofState))
                .flatMap(kinds -> Stream.of(
                        row(kinds.out, line, line.from(), Map.of()),
                        row(kinds.in, line, line.to(), Map.of(FROM, List.of(line.from())))));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        List<CaseEntry<TransferRequested>> requests = known.known(TransferRequested.class);
        return requests.isEmpty()
                ? Stream.empty()
                : Stream.concat(
                        requests.stream()
                                .map(request -> request.event().answerDueOn().plusDays(1)),
                        TurningDays.of(
                                known,
                                TransferRequested.class,
                                TransferAccepted.class,
                                TransferDeclined.class,
                                TransferWithdrawn.class,
                                CaseClosed.class,
                                CaseReopened.class));
    }

    private static RegisterRow row(RowKind kind, TransferOnList line, String centre, Map<String, List<String>> facets) {
        return new RegisterRow(
                kind, line.transferId() + " " + line.sequence(), centre, line.number(), line.requestedOn(), facets);
    }

    private static TransferOnList line(CaseAt of, CaseEntry<TransferRequested> request, List<Answer> answers) {
        TransferRequested event = request.event();
        Answer answer = answers.stream()
                .filter(one -> one.transferId.equals(event.transferId()))
                .max(Comparator.comparingLong(Answer::sequence))
                .orElse(null);
        return new TransferOnList(
                of.caseId(),
                of.number(),
                null,
                event.transferId(),
                event.from(),
                CentreFilter.districtOf(event.from()),
                event.to(),
                CentreFilter.districtOf(event.to()),
                event.occurredOn(),
                answer == null ? unanswered(of, request) : answer.state,
                event.answerDueOn(),
                event.answerDueOn().plusDays(1),
                answer == null ? null : answer.on,
                answer == null ? null : answer.reason,
                request.sequence());
    }

    private static TransferState unanswered(CaseAt of, CaseEntry<TransferRequested> request) {
        if (of.endedWaiting(request)) {
            return TransferState.LAPSED;
        }
        return of.day().isAfter(request.event().answerDueOn()) ? TransferState.OVERDUE : TransferState.AWAITING;
    }

    private static List<Answer> answers(CaseAt of) {
        return Stream.of(
                        of.happened(TransferAccepted.class).stream().map(Answer::accepted),
                        of.happened(TransferDeclined.class).stream().map(Answer::declined),
                        of.happened(TransferWithdrawn.class).stream().map(Answer::withdrawn))
                .flatMap(answers -> answers)
                .toList();
    }

    /** What became of a request. */
    private record Answer(
            long sequence,
            UUID transferId,
            TransferState state,
            @Nullable TransferRefusal reason,
            LocalDate on) {

        static Answer accepted(CaseEntry<TransferAccepted> entry) {
            TransferAccepted e = entry.event();
            return new Answer(entry.sequence(), e.transferId(), TransferState.ACCEPTED, null, e.occurredOn());
        }

        static Answer declined(CaseEntry<TransferDeclined> entry) {
            TransferDeclined e = entry.event();
            return new Answer(entry.sequence(), e.transferId(), TransferState.DECLINED, e.reason(), e.occurredOn());
        }

        static Answer withdrawn(CaseEntry<TransferWithdrawn> entry) {
            TransferWithdrawn e = entry.event();
            return new Answer(entry.sequence(), e.transferId(), TransferState.WITHDRAWN, null, e.occurredOn());
        }
    }

    /** The same rows as seen from either side. */
    private record Kinds(RowKind out, RowKind in) {
        Kinds(String name, int measure) {
            this(new RowKind(name + "/out", measure), new RowKind(name + "/in", measure + 2));
        }
    }
}
