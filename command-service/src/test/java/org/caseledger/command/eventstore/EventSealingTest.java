package org.caseledger.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.caseledger.command.eventlog.BesideOthers;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.sealing.PersonalSealing;
import org.caseledger.command.sealing.SealingNotSetUp;
import org.caseledger.eventlog.LogEvent;
import org.caseledger.events.CaseEvent;
import org.caseledger.events.IdentityField;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.NoteKind;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.RiskAssessed;
import org.caseledger.events.RiskLevel;
import org.junit.jupiter.api.Test;

/** What a command brought of persons is sealed in one event, or the command fails: none of it is lost, and none is stored twice. */
@BesideOthers
class EventSealingTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
    private static final UUID CASE = new UUID(0, 1);
    private static final List<PersonalText> BROUGHT = List.of(PersonalText.of("her name"));
    private static final CaseEvent RISK = new RiskAssessed(CASE, RiskLevel.HIGH, DAY);
    private static final CaseEvent NOTE =
            new NoteAdded(CASE, NoteKind.SAFETY, List.of(new PersonKey(Person.WOMAN, new UUID(0, 2))), DAY);

    private final EventSealing sealing = new EventSealing(PersonalSealing.none());

    @Test
    void what_no_event_keeps_fails() {
        assertThatThrownBy(() -> sealed(BROUGHT, RISK))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("her name");
    }

    @Test
    void an_event_that_keeps_what_nobody_brought_fails() {
        assertThatThrownBy(() -> sealed(List.of(), NOTE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_one_event_keeps_goes_under_its_seal() {
        assertThatThrownBy(() -> sealed(BROUGHT, RISK, NOTE)).isInstanceOf(SealingNotSetUp.class);
    }

    @Test
    void events_that_keep_nothing_are_left_as_they_are() {
        CaseEvent withdrawn = new IdentityRecorded(CASE, List.of(), List.of(IdentityField.NAME), List.of(), DAY);

        assertThat(sealed(List.of(), RISK, withdrawn))
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.sealed()).isNull());
    }

    private List<LogEvent> sealed(List<PersonalText> brought, CaseEvent... events) {
        List<? extends EventMessage<?>> messages = List.of(events).stream()
                .map(GenericEventMessage::<CaseEvent>asEventMessage)
                .toList();
        List<LogEvent> written = messages.stream()
                .<LogEvent>map(message -> EventWriting.of(message, LedgerSerializer.create()))
                .toList();
        return sealing.sealed(written, messages, brought);
    }
}
