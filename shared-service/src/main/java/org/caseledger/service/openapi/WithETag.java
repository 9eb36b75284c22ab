package org.caseledger.service.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a method of a controller: its JSON carries an {@code ETag}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface WithETag {
    /** Whether it is {@code 304} to whoever sends that in {@code If-None-Match}. */
    boolean isCondition() default true;
}
