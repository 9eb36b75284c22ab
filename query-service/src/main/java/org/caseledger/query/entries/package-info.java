/** What views of a case's entries share: which entries stood as known at a moment, who held the case then, and whether it was closed. */
@NullMarked
package org.caseledger.query.entries;

import org.jspecify.annotations.NullMarked;
