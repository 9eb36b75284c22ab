package org.caseledger.command.personal;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** Looks at the spelling of what is personal as at that of other texts. */
public final class PersonalTextPattern implements ConstraintValidator<Pattern, PersonalText> {
    private java.util.regex.@Nullable Pattern whole;

    @Override
    public void initialize(Pattern pattern) {
        whole = java.util.regex.Pattern.compile(pattern.regexp());
    }

    @Override
    public boolean isValid(@Nullable PersonalText text, ConstraintValidatorContext context) {
        return text == null || whole == null || whole.matcher(text.revealed()).matches();
    }
}
