package org.caseledger.service.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method of a controller that answers with single cases and not with figures alone: its {@link AccessScope} says which of them the
 * caller sees. A case that is a part of the path is the only one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TellsOfCases {
    /** The part of the path that is the id of the case; none where the answer is a list. */
    String one() default "";
}
