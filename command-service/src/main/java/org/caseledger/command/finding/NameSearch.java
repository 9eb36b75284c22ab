package org.caseledger.command.finding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.SearchReason;

/**
 * @param name hers, or some words of it, in either script; each is heard and not read, so that other spellings are found as well
 * @param reason why she is looked for
 */
public record NameSearch(
        @NotNull @Size(min = 2, max = 200) PersonalText name,
        @NotNull SearchReason reason) {

    public Sought sought() {
        return Sought.name(name);
    }
}
