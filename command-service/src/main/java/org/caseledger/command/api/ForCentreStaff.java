package org.caseledger.command.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.events.Role;
import org.caseledger.service.access.ReadBy;

/** For all posts of a centre that have anything to do with her; of which case each sees what, the table of who may see what says. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ReadBy({
    Role.CENTRE_ADMINISTRATOR,
    Role.CASE_WORKER,
    Role.PSYCHO_SOCIAL_COUNSELLOR,
    Role.PARA_LEGAL_PERSONNEL,
    Role.PARA_MEDICAL_PERSONNEL,
    Role.OFFICE_ASSISTANT,
    Role.MULTI_PURPOSE_STAFF
})
@interface ForCentreStaff {}
