/** Sorted indexes, and which of them gives the fewest candidates for a filter. */
@NullMarked
package org.caseledger.local.store.index;

import org.jspecify.annotations.NullMarked;
