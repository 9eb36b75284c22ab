package org.caseledger.query.centres;

import java.util.function.Predicate;

/** Who has ever had a post. */
@FunctionalInterface
public interface PostedStaff {
    /** The view that knows. */
    String VIEW = CentresModel.NAME;

    /**
     * @param staff pseudonymous staff id
     * @param sees centres that count
     */
    boolean include(String staff, Predicate<String> sees);
}
