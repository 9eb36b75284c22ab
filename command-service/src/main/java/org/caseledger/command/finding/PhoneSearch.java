package org.caseledger.command.finding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.caseledger.command.personal.PersonalText;
import org.caseledger.events.SearchReason;

/**
 * @param phone hers, all of it; digits of either script
 * @param reason why she is looked for
 */
public record PhoneSearch(
        @NotNull @Pattern(regexp = SPELLING, message = SOME_NUMBER)
        PersonalText phone,

        @NotNull SearchReason reason) {
    private static final String DIGIT = "[0-9\u0966-\u096F]";

    /** At least six digits: part of a number finds nobody. */
    private static final String SPELLING = "\\+?(" + DIGIT + "[ -]?){6,15}";

    private static final String SOME_NUMBER = "0000 000001";

    public Sought sought() {
        return Sought.phone(phone);
    }
}
