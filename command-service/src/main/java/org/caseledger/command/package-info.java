/** Commands of a case's life, and the log their events are stored in. */
@NullMarked
package org.caseledger.command;

import org.jspecify.annotations.NullMarked;
