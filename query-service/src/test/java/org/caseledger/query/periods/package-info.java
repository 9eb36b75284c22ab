/** Weeks are tested at their edges. */
@NullMarked
package org.caseledger.query.periods;

import org.jspecify.annotations.NullMarked;
