/** Rows with two clocks: the days on which something is so, and the positions of the log between which it was known. Every list is a query over them. */
@NullMarked
package org.caseledger.query.spans;

import org.jspecify.annotations.NullMarked;
