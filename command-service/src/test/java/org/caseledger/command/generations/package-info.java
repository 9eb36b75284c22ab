/** Wrapping keys are changed beside their own ledger, and beside no other. */
@NullMarked
package org.caseledger.command.generations;

import org.jspecify.annotations.NullMarked;
