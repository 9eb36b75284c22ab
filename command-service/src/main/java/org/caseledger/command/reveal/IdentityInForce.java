package org.caseledger.command.reveal;

import java.util.List;
import org.caseledger.command.personal.PersonalText;

/**
 * What she is called and reached by, as it counts now. As silent as its texts.
 *
 * @param names hers, and what she wants to be called
 */
public record IdentityInForce(List<PersonalText> names, List<PersonalText> phones) {
    public IdentityInForce {
        names = List.copyOf(names);
        phones = List.copyOf(phones);
    }
}
