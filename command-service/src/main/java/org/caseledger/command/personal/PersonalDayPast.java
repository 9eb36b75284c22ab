package org.caseledger.command.personal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.caseledger.service.clock.LedgerClock;
import org.jspecify.annotations.Nullable;

/** Whether a day that is personal is one that there is, and has come: once it is sealed nobody sees that it is not. */
public final class PersonalDayPast implements ConstraintValidator<PastOrPresent, PersonalText> {
    /** What is spelt otherwise is refused for that. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    @Override
    public boolean isValid(@Nullable PersonalText text, ConstraintValidatorContext context) {
        if (text == null || !DAY.matcher(text.revealed()).matches()) {
            return true;
        }
        LocalDate today = LocalDate.now(context.getClockProvider().getClock().withZone(LedgerClock.ZONE));
        try {
            return !LocalDate.parse(text.revealed()).isAfter(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
