/** A case event by event, from the log: what each changed, and by which rules it was allowed. */
@NullMarked
package org.caseledger.query.replay;

import org.jspecify.annotations.NullMarked;
