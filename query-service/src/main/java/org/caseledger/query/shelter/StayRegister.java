package org.caseledger.query.shelter;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.ChildrenAdmitted;
import org.caseledger.events.ShelterAdmitted;
import org.caseledger.events.ShelterLeft;
import org.caseledger.events.ShelterLimitExceeded;
import org.caseledger.events.ShelterStayExtended;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stays in shelters, at the centre that held the case when they began: none moves with a stay open. */
@Component
public final class StayRegister implements RegisterDefinition<StayOnList> {
    private static final RowKind EVERY = new RowKind("shelter-stays", 60);
    private static final Map<StayState, RowKind> OF_STATE = Map.of(
            StayState.OPEN, new RowKind("shelter-stays/open", 62),
            StayState.PAST_LIMIT, new RowKind("shelter-stays/past-limit", 64),
            StayState.LEFT, new RowKind("shelter-stays/left", 66),
            StayState.EXCEEDED, new RowKind("shelter-stays/exceeded", 68));

    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            TransferAccepted.class,
            ShelterAdmitted.class,
            ChildrenAdmitted.class,
            ShelterStayExtended.class,
            ShelterLeft.class,
            ShelterLimitExceeded.class);

    /** @param state every stay if absent */
    public static RowKind kind(@Nullable StayState state) {
        return state == null ? EVERY : Objects.requireNonNull(OF_STATE.get(state));
    }

    @Override
    public List<RowKind> kinds() {
        List<RowKind> kinds = new ArrayList<>(OF_STATE.values());
        kinds.add(EVERY);
        return kinds;
    }

    @Override
    public boolean isOfHolder() {
        return false;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    /** Stays, and apart from them the recorded facts of limits that were passed, once the stay, as it was put right, has begun. */
    @Override
    public Stream<StayOnList> lines(CaseAt of) {
        return Stream.concat(
                of.happened(ShelterAdmitted.class).stream()
                        .map(admission -> stay(of, admission, limit(of, admission.event()), null)),
                of.happened(ShelterLimitExceeded.class).stream()
                        .flatMap(passing -> of
                                .ever(
                                        ShelterAdmitted.class,
                                        stay -> stay.stayId()
                                                .equals(passing.event().stayId()))
                                .filter(admission ->
                                        !admission.event().occurredOn().isAfter(of.day()))
                                .map(admission ->
                                        stay(of, admission, passing.event().limitDays(), passing))
                                .stream()));
    }

    @Override
    public Stream<RegisterRow> rows(StayOnList line) {
        return kindsOf(line)
                .map(kind -> new RegisterRow(
                        kind,
                        line.stayId() + " " + line.sequence(),
                        line.centre(),
                        line.number(),
                        line.admittedOn(),
                        Map.of()));
    }

    private static Stream<RowKind> kindsOf(StayOnList line) {
        if (line.exceeded()) {
            return Stream.of(kind(StayState.EXCEEDED));
        }
        if (line.leftOn() != null) {
            return Stream.of(EVERY, kind(StayState.LEFT));
        }
        return line.wasPastLimit()
                ? Stream.of(EVERY, kind(StayState.OPEN), kind(StayState.PAST_LIMIT))
                : Stream.of(EVERY, kind(StayState.OPEN));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        List<CaseEntry<ShelterAdmitted>> admissions = known.ever(ShelterAdmitted.class);
        if (admissions.isEmpty()) {
            return Stream.empty();
        }
        Stream<Integer> limits = Stream.concat(
                admissions.stream().map(admission -> admission.event().limitDays()),
                known.known(ShelterStayExtended.class).stream()
                        .map(extension -> extension.event().limitDays()));
        List<Integer> limitDays = limits.distinct().toList();
        return Stream.concat(
                admissions.stream()
                        .map(admission -> admission.event().occurredOn())
                        .flatMap(on ->
                                Stream.concat(Stream.of(on), limitDays.stream().map(days -> on.plusDays(days + 1L)))),
                TurningDays.of(known, ShelterStayExtended.class, ShelterLeft.class, ShelterLimitExceeded.class));
    }

    private static StayOnList stay(
            CaseAt of,
            CaseEntry<ShelterAdmitted> admission,
            int limitDays,
            @Nullable CaseEntry<ShelterLimitExceeded> passing) {
        ShelterAdmitted begun = admission.event();
        List<ChildrenAdmitted> joined = of.happened(ChildrenAdmitted.class).stream()
                .map(CaseEntry::event)
                .filter(children -> children.stayId().equals(begun.stayId()))
                .toList();
        return StayOnList.of(
                of,
                of.holders().of(admission),
                begun,
                begun.girls()
                        + joined.stream().mapToInt(ChildrenAdmitted::girls).sum(),
                begun.boys() + joined.stream().mapToInt(ChildrenAdmitted::boys).sum(),
                limitDays,
                departure(of, begun.stayId()),
                passing != null,
                passing == null ? admission.sequence() : passing.sequence());
    }

    /** The longest that was given by the day: a shorter one may be entered later. */
    private static int limit(CaseAt of, ShelterAdmitted begun) {
        return of.happened(ShelterStayExtended.class).stream()
                .map(CaseEntry::event)
                .filter(extension -> extension.stayId().equals(begun.stayId()))
                .mapToInt(ShelterStayExtended::limitDays)
                .reduce(begun.limitDays(), Math::max);
    }

    private static @Nullable ShelterLeft departure(CaseAt of, UUID stayId) {
        return newest(of.happened(ShelterLeft.class).stream()
                        .filter(departure -> departure.event().stayId().equals(stayId))
                        .toList())
                .orElse(null);
    }

    private static <E extends CaseEvent> Optional<E> newest(List<CaseEntry<E>> entries) {
        return CaseAt.recordedLast(entries).map(CaseEntry::event);
    }
}
