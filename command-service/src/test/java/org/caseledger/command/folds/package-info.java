/** What this service keeps of the log beside it, and the logs on which that is tried. */
@NullMarked
package org.caseledger.command.folds;

import org.jspecify.annotations.NullMarked;
