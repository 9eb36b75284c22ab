/** Definitions of registers are told apart, and what is kept of their rows. */
@NullMarked
package org.caseledger.query.spans;

import org.jspecify.annotations.NullMarked;
