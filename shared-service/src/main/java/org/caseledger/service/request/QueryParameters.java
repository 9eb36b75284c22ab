package org.caseledger.service.request;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Query parameters that are read beside those of a method's {@code @RequestParam}s: by the resolver of the argument type that carries
 * this, or for the controller, the method or the annotation that carries it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface QueryParameters {
    String[] value();
}
