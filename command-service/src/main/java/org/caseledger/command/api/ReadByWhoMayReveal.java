package org.caseledger.command.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.events.Role;
import org.caseledger.service.access.ReadBy;

/** Those whose row of who may see what has a cell to reveal. */
@Documented
@ReadBy({
    Role.CENTRE_ADMINISTRATOR,
    Role.CASE_WORKER,
    Role.PSYCHO_SOCIAL_COUNSELLOR,
    Role.PARA_LEGAL_PERSONNEL,
    Role.PARA_MEDICAL_PERSONNEL,
    Role.OFFICE_ASSISTANT,
    Role.MULTI_PURPOSE_STAFF
})
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@interface ReadByWhoMayReveal {}
