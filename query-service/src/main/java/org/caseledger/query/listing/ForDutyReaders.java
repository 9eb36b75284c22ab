package org.caseledger.query.listing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.events.Role;
import org.caseledger.service.access.ReadBy;

/** For who reads cases, and for the data protection officer, who has to know where a case stands before anybody is forgotten. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ForCaseReaders
@ReadBy(Role.DATA_PROTECTION_OFFICER)
public @interface ForDutyReaders {}
