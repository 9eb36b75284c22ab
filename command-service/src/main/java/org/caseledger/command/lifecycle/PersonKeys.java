package org.caseledger.command.lifecycle;

import java.util.List;
import org.caseledger.caseentries.RecordedEntry;
import org.caseledger.command.lookups.Lookups;
import org.caseledger.command.personal.DetailedCommand;
import org.caseledger.events.Person;
import org.caseledger.events.PersonKey;
import org.caseledger.events.PersonalEvent;
import org.caseledger.events.SealedDetails;
import org.jspecify.annotations.Nullable;

/** Under which keys what is known of persons in a case is sealed: one for each of them, whatever entry it stands in. */
final class PersonKeys {
    private PersonKeys() {}

    /**
     * Of a person of whom something was recorded before, also in an entry that was retracted since; else an unused one.
     *
     * @param number of those of that kind, from 0
     */
    static PersonKey of(Case theCase, Person person, int number, Lookups lookups) {
        return theCase.entries().recorded().stream()
                .map(RecordedEntry::event)
                .filter(PersonalEvent.class::isInstance)
                .flatMap(event -> ((PersonalEvent) event).keys().stream())
                .filter(known -> known.person() == person)
                .distinct()
                .skip(number)
                .findFirst()
                .orElseGet(() -> unused(theCase, person, lookups));
    }

    private static PersonKey unused(Case theCase, Person person, Lookups lookups) {
        ErasureRules.mayBeginKey(theCase);
        return new PersonKey(person, lookups.unusedKey());
    }

    /** What the event of a command says of that which is sealed in it: also what is not about her is known by her case, and is forgotten with it. */
    static @Nullable SealedDetails details(Case theCase, DetailedCommand c, Lookups lookups) {
        return c.sealed().isEmpty()
                ? null
                : new SealedDetails(c.sealed(), List.of(of(theCase, Person.WOMAN, 0, lookups)));
    }
}
