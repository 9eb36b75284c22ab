/** Processes that a command starts and ends. */
@NullMarked
package org.caseledger.local.process;

import org.jspecify.annotations.NullMarked;
