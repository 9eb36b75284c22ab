package org.caseledger.query.feed;

import org.caseledger.service.access.AccessScope;

/** How much of an event a subscriber sees; each sees all that the one before sees. */
enum FeedScope {
    /** What happened, in which order and when, to which random id: no code about a woman, no place, no person. */
    OPEN,
    /** With {@code feed:places} also centres, districts and staff, and so by counting also registration numbers. */
    PLACES,
    /** With {@code feed:full} everything that is not sealed. */
    FULL;

    static FeedScope of(AccessScope caller) {
        if (caller.fullFeed()) {
            return FULL;
        }
        return caller.feedPlaces() ? PLACES : OPEN;
    }
}
