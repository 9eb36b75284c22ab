/** Reader, tail, bell and schema of the log over real stores; here because shared-events may not know the local store. */
@NullMarked
package org.caseledger.command.eventlog;

import org.jspecify.annotations.NullMarked;
