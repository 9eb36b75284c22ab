package org.caseledger.query.projection;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.caseledger.service.request.QueryParameters;

/**
 * On a controller or one of its methods: it answers from these views, and a caller who names the position of its own write ({@code
 * ?min-position=} or the request header {@code Ledger-Position}) is answered only once they have passed it.
 */
@Documented
@QueryParameters(ReadYourWrites.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface ReadsView {
    /** Names of {@link ReadModel}s, or of {@link KeptUp} what is computed from one. */
    String[] value();
}
