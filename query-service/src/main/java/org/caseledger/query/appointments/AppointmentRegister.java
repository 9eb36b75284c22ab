package org.caseledger.query.appointments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.caseledger.caseentries.CaseEntry;
import org.caseledger.events.CaseBroughtForward;
import org.caseledger.events.CaseClosed;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.CaseRegistered;
import org.caseledger.events.CaseReopened;
import org.caseledger.events.CoordinationMeetingHeld;
import org.caseledger.events.LegalStep;
import org.caseledger.events.LegalStepRecorded;
import org.caseledger.events.TransferAccepted;
import org.caseledger.query.cases.CaseAt;
import org.caseledger.query.cases.TurningDays;
import org.caseledger.query.spans.RegisterDefinition;
import org.caseledger.query.spans.RegisterRow;
import org.caseledger.query.spans.RowKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hearings that legal steps set, and the next meeting of the stakeholders, at the centre that holds the case. Each is a row from the day on
 * which it was set to its own day.
 */
@Component
public final class AppointmentRegister implements RegisterDefinition<Appointment> {
    public static final RowKind KIND = new RowKind("appointments", 132);

    private static final Set<Class<? extends CaseEvent>> READS = Set.of(
            CaseRegistered.class,
            CaseBroughtForward.class,
            TransferAccepted.class,
            LegalStepRecorded.class,
            CoordinationMeetingHeld.class,
            CaseClosed.class,
            CaseReopened.class);

    @Override
    public List<RowKind> kinds() {
        return List.of(KIND);
    }

    /** Before the second a meeting stayed one after the case was closed. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public boolean isOfHolder() {
        return true;
    }

    @Override
    public Set<Class<? extends CaseEvent>> reads() {
        return READS;
    }

    @Override
    public Stream<Appointment> lines(CaseAt of) {
        return Stream.concat(
                        of.happened(LegalStepRecorded.class).stream()
                                .map(step -> line(
                                        of,
                                        step,
                                        step.event().dueOn(),
                                        step.event().step())),
                        CaseAt.recordedLast(of.happened(CoordinationMeetingHeld.class)).stream()
                                .filter(meeting -> !of.endedWaiting(meeting))
                                .map(meeting ->
                                        line(of, meeting, meeting.event().nextOn(), null)))
                .filter(Objects::nonNull)
                .filter(line -> !line.on().isBefore(of.day()));
    }

    @Override
    public Stream<RegisterRow> rows(Appointment line) {
        return Stream.of(new RegisterRow(
                KIND, RegisterRow.keyOf(line.sequence()), line.centre(), line.number(), line.setOn(), Map.of()));
    }

    @Override
    public Stream<LocalDate> turningDays(CaseAt known) {
        Stream<LocalDate> ends = Stream.concat(
                        known.known(LegalStepRecorded.class).stream()
                                .map(step -> step.event().dueOn()),
                        known.known(CoordinationMeetingHeld.class).stream()
                                .map(meeting -> meeting.event().nextOn()))
                .filter(Objects::nonNull)
                .map(day -> day.plusDays(1));
        return Stream.of(
                        ends,
                        TurningDays.of(
                                known,
                                LegalStepRecorded.class,
                                CoordinationMeetingHeld.class,
                                CaseClosed.class,
                                CaseReopened.class),
                        known.holders().turningDays())
                .flatMap(days -> days);
    }

    private static @Nullable Appointment line(
            CaseAt of, CaseEntry<?> entry, @Nullable LocalDate on, @Nullable LegalStep step) {
        return on == null
                ? null
                : new Appointment(
                        of.caseId(),
                        of.number(),
                        of.holder(),
                        on,
                        step,
                        entry.event().occurredOn(),
                        entry.sequence());
    }
}
