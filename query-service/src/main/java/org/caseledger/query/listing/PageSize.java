package org.caseledger.query.listing;

import org.caseledger.service.problem.FaultyRequest;
import org.jspecify.annotations.Nullable;

/** How many entries a page has. */
public final class PageSize {
    /** Fills a screen. */
    public static final int USUAL = 50;
    /** Keeps the longest answer in the time the lists are measured by. */
    public static final int MOST = 500;

    private PageSize() {}

    /** @throws FaultyRequest where a page cannot have so many */
    public static int of(@Nullable Integer limit) {
        if (limit == null) {
            return USUAL;
        }
        if (limit < 1 || limit > MOST) {
            throw FaultyRequest.of("limit", "LIMIT_OUT_OF_RANGE", Integer.toString(MOST));
        }
        return limit;
    }
}
