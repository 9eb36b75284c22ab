package org.caseledger.query.reviews;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the review book, newest first.
 *
 * @param next cursor of the page that follows; absent on the last one
 * @param position of the newest event it has
 * @param time when that was recorded
 */
record ReviewsPage(List<ReviewInBook> reviews, @Nullable String next, long position, Instant time) {}
