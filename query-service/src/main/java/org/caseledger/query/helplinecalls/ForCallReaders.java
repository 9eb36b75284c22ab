package org.caseledger.query.helplinecalls;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.events.Role;
import org.caseledger.service.access.ReadBy;

/** For those who may read the helpline log, see {@link CallReaders}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ReadBy({
    Role.CENTRE_ADMINISTRATOR,
    Role.CASE_WORKER,
    Role.PSYCHO_SOCIAL_COUNSELLOR,
    Role.PARA_LEGAL_PERSONNEL,
    Role.PARA_MEDICAL_PERSONNEL,
    Role.OFFICE_ASSISTANT,
    Role.MULTI_PURPOSE_STAFF,
    Role.DISTRICT_OFFICER,
    Role.STATE_OFFICER,
    Role.AUDITOR,
    Role.HELPLINE_SYSTEM
})
@interface ForCallReaders {}
