/** What this service keeps of the log beside it, made anew from the log wherever it is missing: folds, and up to where they were read. */
@NullMarked
package org.caseledger.command.folds;

import org.jspecify.annotations.NullMarked;
