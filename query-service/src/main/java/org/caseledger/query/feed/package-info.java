/** Every event for other systems, in order and from any point: the log itself as CloudEvents, by long-poll or as a stream. */
@NullMarked
package org.caseledger.query.feed;

import org.jspecify.annotations.NullMarked;
