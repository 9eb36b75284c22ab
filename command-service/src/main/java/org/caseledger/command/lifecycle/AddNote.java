package org.caseledger.command.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.caseledger.command.personal.PersonalCommand;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.NoteKind;

/** Something is noted of her; what it says is stored under seal. */
public record AddNote(
        @TargetAggregateIdentifier UUID caseId, NoteKind kind, PersonalText text, LocalDate occurredOn, LocalDate today)
        implements CaseCommand, PersonalCommand {
    @Override
    public List<PersonalText> personal() {
        return List.of(text);
    }
}
