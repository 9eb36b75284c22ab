/** Under which name the log is signed, and what is said of it when a copy was restored or a memory lost. */
@NullMarked
package org.caseledger.command.origins;

import org.jspecify.annotations.NullMarked;
