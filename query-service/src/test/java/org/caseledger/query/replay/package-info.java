/** A case that is replayed event by event. */
@NullMarked
package org.caseledger.query.replay;

import org.jspecify.annotations.NullMarked;
