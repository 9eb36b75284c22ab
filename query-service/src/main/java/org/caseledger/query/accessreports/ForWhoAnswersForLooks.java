package org.caseledger.query.accessreports;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.events.Role;
import org.caseledger.service.access.ReadBy;

/** For those who may ask who has looked: of the own centre its administrators, of all auditors and the data protection officer. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ReadBy({Role.CENTRE_ADMINISTRATOR, Role.AUDITOR, Role.DATA_PROTECTION_OFFICER})
@interface ForWhoAnswersForLooks {}
