package org.caseledger.service.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.events.Role;

/**
 * On a controller, one of its methods, or an annotation for them: who may read there. A caller reads in one of these roles, the one of
 * the caller's that sees most, and the {@link AccessScope} given to the controller is that role's alone: roles never add up. An annotation
 * that carries others names the roles of all of them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface ReadBy {
    Role[] value();
}
