/** Counts of rows as dated differences: what an event changes in them, in pages by position; a sum of differences up to a day is the count of that day. */
@NullMarked
package org.caseledger.query.counts;

import org.jspecify.annotations.NullMarked;
