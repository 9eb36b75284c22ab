/** Replays a case from the log, event by event. */
@NullMarked
package org.caseledger.local.replay;

import org.jspecify.annotations.NullMarked;
