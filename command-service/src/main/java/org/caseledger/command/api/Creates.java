package org.caseledger.command.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What was made has an address: {@code 201} with {@code Location}, or {@code 200} where it was there already. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Creates {
    /** Name in the answer of what was made beside the {@code id}, as in {@link CommandResult#with}; none where the id is all. */
    String value() default "";
}
