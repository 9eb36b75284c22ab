package org.caseledger.query.looks;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.service.accessledger.LookKind;

/**
 * On a method of a controller: nothing that it returns leaves before a majority has the record of who looks at it, not even that it has not
 * changed. For one case or call, which its path names as {@code id}, the record is begun before the method is called; a list returns
 * {@link CountedRows}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnRecord {
    LookKind value();
}
