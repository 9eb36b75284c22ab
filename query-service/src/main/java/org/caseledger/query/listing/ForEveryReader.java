package org.caseledger.query.listing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.events.Role;
import org.caseledger.service.access.ReadBy;

/** On a controller or one of its methods: for those who read cases, and for who subscribes to events. It says nothing of a woman or a place. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ForCaseReaders
@ReadBy(Role.INTEGRATOR)
public @interface ForEveryReader {}
