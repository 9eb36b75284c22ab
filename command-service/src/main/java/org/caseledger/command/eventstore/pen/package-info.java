/** Several command services on one log: one seals for all, the others forward to it; only speed hangs on who does. */
@NullMarked
package org.caseledger.command.eventstore.pen;

import org.jspecify.annotations.NullMarked;
