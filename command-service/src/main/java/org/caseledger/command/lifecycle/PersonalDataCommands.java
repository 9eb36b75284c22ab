package org.caseledger.command.lifecycle;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.events.IdentityRecorded;
import org.caseledger.events.NoteAdded;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;

/** What is known of her as a person. A case decides that something is kept, and under which key; what it is, is sealed where the event is stored. */
final class PersonalDataCommands {
    private final Case theCase;

    PersonalDataCommands(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(AddNote c, Lookups lookups) {
        DatingRules.DEED_OF_THE_CENTRE.check(theCase, c);
        apply(new NoteAdded(
                theCase.id(), c.kind(), List.of(PersonKeys.of(theCase, Person.WOMAN, 0, lookups)), c.occurredOn()));
    }

    @CommandHandler
    void handle(RecordIdentity c, Lookups lookups) {
        PersonalDataRules.MAY_RECORD.check(theCase, c);
        List<PersonKey> keys = new ArrayList<>();
        if (c.tellsOfHer()) {
            keys.add(PersonKeys.of(theCase, Person.WOMAN, 0, lookups));
        }
        for (int i = 0; i < c.accused().size(); i++) {
            keys.add(PersonKeys.of(theCase, Person.ACCUSED, i, lookups));
        }
        apply(new IdentityRecorded(
                theCase.id(), Case.inOrder(c.fields()), Case.inOrder(c.withdrawn()), keys, c.occurredOn()));
    }
}
