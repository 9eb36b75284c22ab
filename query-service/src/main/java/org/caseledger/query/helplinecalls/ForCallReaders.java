package org.caseledger.query.helplinecalls;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.events.Role;
import org.caseledger.query.listing.ForCaseReaders;
import org.caseledger.service.access.ReadBy;

/** For those who may read the helpline log: readers of cases and the helplines, see {@link CallReaders}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ForCaseReaders
@ReadBy(Role.HELPLINE_SYSTEM)
@interface ForCallReaders {}
