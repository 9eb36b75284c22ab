package org.caseledger.command.personal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Measures what is personal as other texts are measured. */
public final class PersonalTextSize implements ConstraintValidator<Size, PersonalText> {
    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
        least = size.min();
        most = size.max();
    }

    @Override
    public boolean isValid(@Nullable PersonalText text, ConstraintValidatorContext context) {
        return text == null || (text.length() >= least && text.length() <= most);
    }
}
