package org.caseledger.query.disposals;

import org.caseledger.events.PostingReason;

/** As what a disposal counts. */
enum DisposalKind {
    RESOLVED(PostingReason.RESOLVED),
    RESOLVED_AGAIN(PostingReason.RESOLVED_AGAIN),
    RESOLVED_STRUCK_OFF(PostingReason.RESOLVED_STRUCK_OFF),
    CLOSED(PostingReason.CLOSED);

    private final PostingReason posted;

    DisposalKind(PostingReason posted) {
        this.posted = posted;
    }

    PostingReason posted() {
        return posted;
    }
}
