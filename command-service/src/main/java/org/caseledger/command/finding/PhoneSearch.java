package org.caseledger.command.finding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.command.personal.PhoneNumber;
import org.caseledger.events.SearchReason;

/**
 * @param phone hers, all of it; digits of either script
 * @param reason why she is looked for
 */
public record PhoneSearch(
        @NotNull @Pattern(regexp = PhoneNumber.SPELLING, message = PhoneNumber.EXAMPLE)
        PersonalText phone,

        @NotNull SearchReason reason) {
    public Sought sought() {
        return Sought.phone(phone);
    }
}
