/** What happened in one case, told from the log itself: who, in which role, when it happened and when it was recorded. */
@NullMarked
package org.caseledger.query.casehistory;

import org.jspecify.annotations.NullMarked;
