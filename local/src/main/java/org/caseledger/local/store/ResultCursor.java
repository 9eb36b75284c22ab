package org.caseledger.local.store;

import de.bwaldvogel.mongo.backend.AbstractCursor;

/** The rest of a result, in batches that fit into a reply. */
final class ResultCursor extends AbstractCursor {

    /** If the client names no size. */
    static final int USUAL_BATCH = 1_000;

    /** A third of the longest message that the store names, as of a real server: what stands around the documents has room beside them. */
    static final long MOST_BYTES = 5L << 20;

    private ResultList rest;

    ResultCursor(long id, ResultList rest) {
        super(id);
        this.rest = rest;
    }

    @Override
    public boolean isEmpty() {
        return rest.isEmpty();
    }

    @Override
    public ResultList takeDocuments(int wanted) {
        int count = rest.fitting(wanted > 0 ? wanted : USUAL_BATCH, MOST_BYTES);
        ResultList batch = rest.to(count);
        rest = rest.from(count);
        return batch;
    }
}
