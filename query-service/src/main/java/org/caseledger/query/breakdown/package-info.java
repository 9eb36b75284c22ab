/** Cases that were registered, resolved or closed, or that are active, parted by a code, a place or a month. */
@NullMarked
package org.caseledger.query.breakdown;

import org.jspecify.annotations.NullMarked;
