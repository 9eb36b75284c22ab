/** Storage engine and sealer: events become blocks of the log, once, in order, or an honest failure. */
@NullMarked
package org.caseledger.command.eventstore;

import org.jspecify.annotations.NullMarked;
