package org.caseledger.query.tree;

import org.caseledger.service.problem.FaultyRequest;

/** How many leaves the tree has that somebody asks for. */
public final class TreeSize {
    /** More than any log has: the bound of such a parameter. */
    public static final String MOST = "999999999999999999";

    private TreeSize() {}

    /** @throws FaultyRequest {@code TREE_SIZE_NOT_THERE} where the log has no such tree */
    public static long require(String parameter, long asked, long least, long most) {
        if (asked < least || asked > most) {
            throw FaultyRequest.of(parameter, "TREE_SIZE_NOT_THERE", Long.toString(least), Long.toString(most));
        }
        return asked;
    }
}
