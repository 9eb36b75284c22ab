/** Definitions of registers are told apart, and none takes the numbers of another. */
@NullMarked
package org.caseledger.query.spans;

import org.jspecify.annotations.NullMarked;
